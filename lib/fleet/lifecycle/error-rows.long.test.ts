import { expect, it } from "vitest";
import { deadLetters, fleet as fleetTable, holds } from "@/lib/db/schema";
import { ERROR_ROWS, type FaultRule } from "@/lib/sandbox/faults/plan";
import { testStudio } from "../commands/test-connections";
import { supervise } from "../supervision/supervise";
import { calmDown, type ErrorCall, errorCalls, type Scene, type Told } from "../testing/test-error-calls";
import { playWriteOutage } from "../testing/test-write-outage";
import { makeBots, reload, seedGallery } from "../testing/test-bots";
import { fleetSuite } from "../testing/test-suite";
import { turnsOf } from "../testing/test-gallery-view";

const open = fleetSuite();
const rows = [...ERROR_ROWS, "html", "unclear", "drop"] as const;
type Row = (typeof rows)[number];

const words: Record<Row, string> = {
  fleet_daily_budget: "429, the fleet's daily budget",
  fleet_monthly_budget: "429, the fleet's monthly budget",
  agent_daily_limit: "429, the bot's daily limit",
  agent_monthly_limit: "429, the bot's monthly limit",
  rate_limited: "429, anything else, `Retry-After: 30`",
  fleet_paused: "503, `FLEET_PAUSED`",
  unavailable: "503, anything else",
  unauthorized: "401",
  forbidden: "403",
  not_found: "404",
  unprocessable: "422",
  bad_request: "400",
  server_error: "500",
  workflow_failed: "500, a workflow's own report",
  html: "502, HTML",
  unclear: "200, HTML",
  drop: "the connection breaks",
};

const heading = ["| call | outcome | hold | message | recovery |", "|---|---|---|---|---|"];
const tidy = (text: string) =>
  text
    .replaceAll(/\d+ calls( of \d+ bots)?/g, "5 calls")
    .replaceAll(/\s+/g, " ")
    .replaceAll("|", "/");

/** What the bot or fleet is held for, and until when; with what lets it go again, tried out once for each kind of hold. */
async function holdOf(scene: Scene, tried: Map<string, string>): Promise<{ hold: string; recovery: string } | null> {
  const { fleet, botId } = scene;
  const [hold] = await fleet.db.select().from(holds);
  if (!hold) return null;
  const lasts = hold.until && hold.until.getTime() - fleet.clock.now();
  const end = hold.cause === "platform_pause" ? ", asked again after 5 min" : lasts ? ", until its `resetAt`" : "";
  const text = `${hold.scope}: ${hold.cause}${end}`;
  const known = tried.get(text);
  if (known !== undefined) return { hold: text, recovery: known };
  fleet.sandbox.faults.clear();
  const free = async () => (await fleet.db.$count(holds)) === 0 && (await reload(fleet, botId)).nextWakeAt !== null;
  fleet.time.real += lasts ? lasts / fleet.clock.speed : 15_000;
  await supervise(fleet.ctx);
  let recovery = lasts ? "by itself, at its end" : "by itself, with the first answer to a probe";
  if (!(await free())) {
    expect(await testStudio.run(fleet.as("operator"), {})).toMatchObject({ ok: true });
    recovery = "an operator's *Test connection*";
  }
  expect(await free(), text).toBe(true);
  tried.set(text, recovery);
  return { hold: text, recovery };
}

/** What becomes of the call when the fault comes only once. */
async function afterOne(scene: Scene, call: ErrorCall, rule: FaultRule): Promise<string> {
  await calmDown(scene);
  scene.fleet.sandbox.faults.set({ rules: [{ ...rule, times: 1 }] });
  const told = await call.play(scene);
  if (told?.end === "the account: pending") {
    scene.fleet.time.real += 61_000;
    expect(await supervise(scene.fleet.ctx)).toMatchObject({ provisioned: 1 });
    return "asked for again by the supervisor: done";
  }
  if (told) return told.end === "the visit: closed" ? "tried again: done" : `once: ${told.end}`;
  const status = (await turnsOf(scene.fleet, scene.botId)).at(-1)?.status;
  return status === "done" ? "tried again or read back: done" : `once: ${status?.replace("_", " ")}`;
}

async function cell(scene: Scene, call: ErrorCall, row: Row, tried: Map<string, string>) {
  await calmDown(scene);
  const { fleet, botId } = scene;
  const answer = row === "unclear" ? { answer: "html" as const, status: 200 } : { answer: row };
  const rule: FaultRule = { method: call.method, path: call.path, ...answer };
  if (row === "rate_limited") rule.retryAfter = "30";
  fleet.sandbox.faults.set({ rules: [rule] });
  const told: Told = await call.play(scene);
  const turn = (await turnsOf(fleet, botId)).at(-1);
  const outcome = told ? told.end : `the turn: ${turn?.status.replace("_", " ") ?? "none"}`;
  const message = tidy((told ? told.reason : turn?.reason) ?? "–");
  const [letter] = await fleet.db.select({ cause: deadLetters.cause }).from(deadLetters);
  const [{ pace } = { pace: 1 }] = await fleet.db.select({ pace: fleetTable.pace }).from(fleetTable);
  const held = await holdOf(scene, tried);
  expect((await reload(fleet, botId)).status).toBe("running");
  const settled = turn?.status === "skipped" || turn?.status === "refused";
  // Tried out once for each call and outcome: what could not be read is all alike.
  const alike = `${call.name}, ${outcome}, ${letter?.cause}`;
  const once = async () => {
    const known = tried.get(alike) ?? (await afterOne(scene, call, rule));
    tried.set(alike, known);
    return known;
  };
  const recovery = held ? held.recovery : settled ? "the visit goes on" : await once();
  const notes = [
    recovery,
    letter && `dead letter: ${letter.cause.replace("_", " ")}`,
    pace < 1 && "the fleet slows",
  ].filter(Boolean);
  return { outcome, hold: held?.hold ?? "–", message, recovery: notes.join("; ") };
}

it("is answered by each call as docs/errors.md says", { timeout: 120_000 }, async () => {
  const fleet = await open();
  const items = await seedGallery(fleet, 6);
  const item = items[0] as string;
  const [bot] = await makeBots(fleet, 1);
  const scene = { fleet, botId: bot!.id, item };
  const tried = new Map<string, string>();
  const lines: string[] = [];
  for (const row of rows) {
    const groups = new Map<string, string[]>();
    for (const call of errorCalls) {
      const { outcome, hold, message, recovery } = await cell(scene, call, row, tried);
      const key = [outcome, hold, message, recovery].join(" | ");
      groups.set(key, [...(groups.get(key) ?? []), call.name]);
    }
    lines.push("", `## ${words[row]}`, "", ...heading);
    for (const [key, calls] of groups)
      lines.push(`| ${calls.length === errorCalls.length ? "every call" : calls.join(", ")} | ${key} |`);
  }
  const { trial, ...outage } = await playWriteOutage(scene, items);
  expect(trial).toEqual({ lifted: true, pace: 5, again: true, probes: 2, state: "closed" });
  const tells =
    "by itself: tried after 15 s at the lowest pace, then ever later; the first change that is taken ends it";
  const row = ["the like of a fourth bot", outage.outcome, outage.hold, tidy(outage.message), tells].join(" | ");
  const title = "## 503 to the changes of three bots in a row, while reads are answered";
  lines.push("", title, "", ...heading, `| ${row} |`);
  await expect(
    [
      "# What each error leads to",
      "",
      "Written by `lib/fleet/lifecycle/error-rows.long.test.ts`, which runs the fleet against the sandbox's faults and fails when this page differs.",
      "The error comes from that call each time it is made, and the engine tries a step five times. *Recovery* is tried out as well: what lets",
      "the bot go on once the error has gone, or what becomes of the call when the error comes only once.",
      ...lines,
      "",
    ].join("\n"),
  ).toMatchFileSnapshot("../../../docs/errors.md");
});
