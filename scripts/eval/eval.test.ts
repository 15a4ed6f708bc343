import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmPort } from "@/lib/llm/port";
import { ask } from "./ask";
import { readFixedSet } from "./fixed-set";
import { type Answers, measure } from "./measure";
import { wantedOf } from "./request";
import { tableOf } from "./table";
import { verdictOf } from "./verdict";

const { people, cases } = readFixedSet();
const voice = createLlm({ provider: { kind: "offline" }, now: () => 0 });

function paid(costMicros: number): LlmPort & { calls: number } {
  const llm = {
    ...voice,
    calls: 0,
    estimate: (request: Parameters<LlmPort["estimate"]>[0]) => ({ ...voice.estimate(request), costMicros }),
    generate: async (request: Parameters<LlmPort["generate"]>[0]) => {
      llm.calls += 1;
      return { ...(await voice.generate(request)), costMicros };
    },
  };
  return llm as LlmPort & { calls: number };
}

it("the recorded answers are whole: every text of the set, in every group", () => {
  const file = readFileSync(new URL("./recorded.json", import.meta.url), "utf8");
  const { answers } = JSON.parse(file) as { answers: Answers };
  const figures = measure(cases, people, answers);
  expect(Object.keys(figures)).toHaveLength(1 + new Set(people.map(({ archetypeId }) => archetypeId)).size);
  expect(figures.all).toMatchObject({
    texts: cases.reduce((sum, one) => sum + wantedOf(one), 0),
    missing: 0,
    refused: 0,
  });
  expect(figures.all?.tokensIn).toBeGreaterThan(200);
});

it("asks until the next call might go above the sum, and says what is left", async () => {
  const llm = paid(1000);
  const asked = await ask(llm, cases, people, 5500);
  expect([llm.calls, asked.micros, asked.left]).toEqual([5, 5000, cases.length - 5]);
  expect(Object.keys(asked.answers)).toHaveLength(5);
});

it("goes on after a bad answer, not after a wrong key", async () => {
  const failing = (reason: "bad_output" | "auth"): LlmPort => ({
    ...voice,
    generate: async () => ({
      kind: "failed",
      reason,
      message: "no",
      costMicros: 0,
      latencyMs: 0,
      model: "m",
      retryable: false,
    }),
  });
  expect((await ask(failing("bad_output"), cases, people, 1)).failed).toHaveLength(cases.length);
  const locked = await ask(failing("auth"), cases, people, 1);
  expect([locked.failed.length, locked.left]).toEqual([1, cases.length - 1]);
});

it("counts what is alike, stock, refused and missing, and shows the change", () => {
  const [one] = cases.filter(({ asks }) => asks.kind === "comments");
  const all = { text: "a stunning masterpiece of light in the fog" };
  const texts = [all.text, all.text, "see www.example.com for the boats"];
  const before = measure([one!], people, {}).all!;
  const after = measure([one!], people, { [one!.id]: { texts } }).all!;
  expect(before).toMatchObject({ texts: 0, missing: 1, tokensOut: 0 });
  expect(after).toMatchObject({ texts: 3, missing: 0, refused: 1, nearDuplicates: 1 / 3, words50: 8 });
  const lines = tableOf({ all: before }, { all: after }).split("\n");
  expect(lines.find((line) => line.startsWith("not answered"))?.split(/\s{2,}/)).toEqual([
    "not answered",
    "1",
    "0",
    "-1",
  ]);
});

it("says in one line what got worse, and by no more than it is", () => {
  const file = readFileSync(new URL("./recorded.json", import.meta.url), "utf8");
  const old = measure(cases, people, (JSON.parse(file) as { answers: Answers }).answers)["all"];
  expect(verdictOf(old, old)).toBe("Verdict: nothing is worse.");
  expect(verdictOf(old, old && { ...old, tokensIn: old.tokensIn * 1.1, distinct2: old.distinct2 * 0.9 })).toBe(
    "Verdict: worse in tokens in, distinct-2.",
  );
  expect(verdictOf(old, old && { ...old, tokensIn: old.tokensIn * 1.02, distinct1: 1 })).toBe(
    "Verdict: nothing is worse.",
  );
  expect(verdictOf(undefined, old)).toContain("nothing to compare");
});
