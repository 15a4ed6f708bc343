import { RetryAfterError } from "inngest";
import { expect, it } from "vitest";
import { RetryLater } from "@/lib/fleet/errors";
import { logScope, type LogScope, withLogScope } from "@/lib/server/log-scope";
import { stepTools } from "./step-tools";

const plain = { run: (_id: string, work: () => unknown) => work(), sleepUntil: async () => undefined };
const step = plain as unknown as Parameters<typeof stepTools>[0];
const scope = { run: "01RUN", bot: "bot_1", session: "bot_1:7" };

it("what a step does is done for its run, its bot, its visit and its turn", async () => {
  const tools = stepTools(step, scope);
  const seen: LogScope[] = [];
  for (const id of ["open-0", "t12-publish-1"])
    await withLogScope({ requestId: "req_of_whoever_woke_the_engine" }, () =>
      tools.run(id, async () => {
        await Promise.resolve();
        seen.push(logScope());
      }),
    );
  expect(seen).toEqual([
    { ...scope, step: "open-0" },
    { ...scope, step: "t12-publish-1", turn: "bot_1:7:12" },
  ]);
});

it("a step that says when to come back is asked then, any other by the engine's own patience", async () => {
  const tools = stepTools(step, scope);
  const later = tools.run("t0-like", () => Promise.reject(new RetryLater("slow down", 5000)));
  await expect(later).rejects.toThrow(RetryAfterError);
  await expect(tools.run("t0-like", () => Promise.reject(new TypeError("no")))).rejects.toThrow(TypeError);
});
