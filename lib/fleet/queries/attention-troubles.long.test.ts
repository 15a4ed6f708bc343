import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { fleet as fleetTable, holds, intents } from "@/lib/db/schema";
import { holdNameless } from "../bots/own-name";
import { pauseBot, resumeBot } from "../commands/bulk-bots";
import { emergencyStop } from "../commands/steer-fleet";
import { fleetStatusSchema } from "../contracts/fleet";
import { attentionSchema } from "../contracts/overview";
import { openIncident } from "../incidents/open-incident";
import { noteFault } from "../incidents/note-fault";
import { probeNow } from "../incidents/probe-now";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { acknowledgeRemoval } from "../recall/acknowledge-removal";
import { listAllRemovals } from "../recall/list-removals";
import { recallItem } from "../recall/recall-item";
import { retireBotWithChoice } from "../recall/retire-bot";
import { retryRemoval } from "../recall/retry-removal";
import { troubles } from "./attention-troubles";
import { getFleet } from "./get-fleet";

const open = fleetSuite();
let fleet: TestFleet;
let bots: Bot[];
let item: string;

beforeEach(async () => {
  fleet = await open();
  item = (await seedGallery(fleet, 1))[0] as string;
  bots = await makeBots(fleet, 3);
});

const items = async () => (await troubles(fleet.ctx)).map((one) => attentionSchema.parse(one));
const status = () => getFleet.run(fleet.as("viewer"), {});

it("says nothing while all is well", async () => {
  expect(await items()).toEqual([]);
  expect(fleetStatusSchema.shape.paceText.parse((await status()).paceText)).toBeNull();
});

it("says what is down, and lets an operator ask at once", async () => {
  fleet.sandbox.faults.set({ rules: [{ answer: "unavailable" }] });
  for (const bot of bots)
    await noteFault(fleet.ctx, { dependency: "studio", kind: "failed", botId: bot.id, reason: "503" });
  const [incident] = await items();
  expect(incident).toMatchObject({
    kind: "incident",
    title: "The gallery does not answer: the fleet is held",
    action: { label: "Ask now", post: "/api/incidents/probe" },
  });
  await expect(probeNow.run(fleet.as("operator"), {})).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("Still down. The gallery does not answer"),
  });
  await expect(probeNow.run(fleet.as("viewer"), {})).rejects.toMatchObject({ code: "forbidden" });
  fleet.sandbox.faults.clear();
  expect(await probeNow.run(fleet.as("operator"), {})).toEqual({ asked: 1 });
  expect((await items()).map(({ kind }) => kind)).toEqual(["pace"]);
});

it("says that no changes are taken, and that the fleet tries them, in words of their own", async () => {
  const reason = "The gallery takes no changes: it can be read, but 3 changes of 3 bots failed in a row (503)";
  await openIncident(fleet.ctx, { dependency: "studio_writes", failures: 3, reason });
  expect(await items()).toMatchObject([
    {
      tone: "fail",
      title: "The gallery takes no changes: the fleet is held",
      detail: `${reason}. The fleet tries it again by itself, at its lowest pace`,
      action: { label: "Try now", post: "/api/incidents/probe" },
    },
  ]);
  expect(await probeNow.run(fleet.as("operator"), {})).toEqual({ asked: 1 });
  expect((await items()).map(({ title, action }) => [title, action.href])).toEqual([
    ["The fleet tries whether the gallery takes changes again", "/activity?kind=held"],
    ["The gallery is slow: the fleet moves at 5 %", "/activity?kind=replanned"],
  ]);
});

it("says how slowly the fleet moves, in the frame as well, and for how long the gallery wants no calls", async () => {
  await fleet.db.update(fleetTable).set({ pace: 0.4 });
  const said = "The gallery is slow: the fleet moves at 40 %";
  expect(await items()).toMatchObject([{ kind: "pace", title: said, action: { href: "/activity?kind=replanned" } }]);
  expect(await status()).toMatchObject({ paceText: said });
  await fleet.db.update(fleetTable).set({ callsFrom: new Date(fleet.time.real + 30_000) });
  expect(await status()).toMatchObject({ paceText: "The gallery asks for no calls for 30 s" });
  await emergencyStop.run(fleet.as("operator"), {});
  expect([await items(), (await status()).paceText]).toEqual([[], null]);
});

it("says what was refused or never confirmed, by cause, with the way to it; not what only found no answer", async () => {
  for (const [n, answer] of (["unprocessable", "bad_request", "rate_limited"] as const).entries()) {
    const data = await plantVisit(fleet, bots[n]!.id, [{ kind: "like", items: [item] }]);
    fleet.sandbox.faults.set({ rules: [{ method: "POST", answer }] });
    await visitOnce(fleet, data);
    fleet.sandbox.faults.clear();
  }
  await fleet.db.update(fleetTable).set({ pace: 1 }).where(eq(fleetTable.id, 1));
  expect(await items()).toMatchObject([
    {
      kind: "dead_letter",
      tone: "fail",
      title: "2 requests were refused",
      detail: expect.stringContaining("400"),
      action: { label: "Look into it", href: "/activity/dead-letters?cause=refused_request" },
    },
  ]);
});

it("says what the gallery's staff have to remove by hand, until it is gone or dealt with", async () => {
  const ann = fleet.as("operator");
  fleet.sandbox.faults.set({ rules: [{ path: "/api/capabilities", answer: "not_found" }] });
  const jobs: string[] = [];
  for (const bot of bots.slice(0, 2)) {
    await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "comment", items: [item] }]));
    const { jobId } = await retireBotWithChoice.run(ann, { id: bot.id, made: "remove" });
    if (jobId) jobs.push(jobId);
  }
  const [first = "", second = ""] = jobs;
  expect(await items()).toMatchObject([
    { kind: "removal", title: "2 things to remove by hand", action: { href: "/settings#removals" } },
  ]);
  await expect(acknowledgeRemoval.run(fleet.as("viewer"), { id: first })).rejects.toMatchObject({ code: "forbidden" });
  expect(await acknowledgeRemoval.run(ann, { id: first })).toEqual({ left: 1 });
  expect(await items()).toMatchObject([{ title: "1 thing to remove by hand" }]);
  // What waits for somebody comes first.
  expect((await listAllRemovals.run(ann, {})).items.map(({ job, acknowledgedBy }) => [job.id, acknowledgedBy])).toEqual(
    [
      [second, null],
      [first, "Ann operator"],
    ],
  );
  // Asked again it counts again, unless it is gone by then.
  await retryRemoval.run(ann, { id: first });
  expect(await items()).toMatchObject([{ title: "2 things to remove by hand" }]);
  fleet.sandbox.faults.clear();
  for (const id of jobs) await retryRemoval.run(ann, { id });
  expect(await items()).toEqual([]);
});

it("names bots that lost their name", async () => {
  for (const bot of bots.slice(0, 2)) await fleet.db.transaction((tx) => holdNameless(tx, fleet.ctx, bot.id));
  expect(await items()).toMatchObject([
    { kind: "hold", title: expect.stringMatching(/ and 1 other bot cannot act under their names$/) },
  ]);
});

it("says whom a recall holds, until somebody resumes them", async () => {
  const [one, two] = bots as [Bot, Bot];
  await visitOnce(fleet, await plantVisit(fleet, one.id, [{ kind: "post" }]));
  const [posted] = await fleet.db.select().from(intents).where(eq(intents.kind, "post"));
  await pauseBot.run(fleet.as("operator"), { id: two.id });
  expect(await items()).toEqual([]);
  await recallItem.run(fleet.as("operator"), { turnId: posted?.turnId ?? "" });
  expect(await items()).toMatchObject([
    {
      kind: "hold",
      tone: "held",
      title: `${one.name} is held by a recall`,
      detail: expect.stringMatching(/^Recalled: .*resume it/),
      action: { label: "Look", href: `/bots/${one.id}` },
    },
  ]);
  await fleet.db.update(holds).set({ detail: "Recalled: as well" }).where(eq(holds.botId, two.id));
  expect(await items()).toMatchObject([
    { title: expect.stringMatching(/ and 1 other bot are held by a recall$/), action: { href: "/bots?status=paused" } },
  ]);
  for (const { id } of [one, two]) await resumeBot.run(fleet.as("operator"), { id });
  expect(await items()).toEqual([]);
});
