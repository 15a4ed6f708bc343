import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { intents } from "@/lib/db/schema";
import { reserve } from "../budget/reserve";
import { emergencyStop } from "../commands/steer-fleet";
import { permit } from "../effects/permit";
import { makeBots } from "../testing/test-bots";
import { PERMIT_MS, type TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { getQuiet } from "./get-quiet";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open();
});

const look = () => getQuiet.run(fleet.as("viewer"), {});

async function permitLike(): Promise<string> {
  const [bot] = await makeBots(fleet);
  const plan = { key: "k", kind: "like", turnId: "t", sessionId: "s", ordinal: 0, itemId: "i1" } as const;
  const leave = await permit(fleet.ctx, { ...plan, botId: bot!.id, lease: bot!.lease });
  if (leave.kind !== "granted") throw new Error(leave.kind);
  return leave.intent.id;
}

describe("quiet", () => {
  it("is where nothing is under way", async () => {
    await makeBots(fleet);
    expect(await look()).toEqual({
      state: "armed",
      stoppedBy: null,
      stoppedAt: null,
      livePermits: 0,
      openRequests: 0,
      openCalls: 0,
      unsettled: 0,
      quiet: true,
    });
  });

  it("is not while a permit is good, nor while the request it allowed may last", async () => {
    await permitLike();
    expect(await look()).toMatchObject({ livePermits: 1, openRequests: 0, quiet: false });
    fleet.time.real += PERMIT_MS;
    expect(await look()).toMatchObject({ livePermits: 0, openRequests: 1, quiet: false });
    fleet.time.real += 200_000;
    expect(await look()).toMatchObject({ livePermits: 0, openRequests: 0, quiet: true });
  });

  it("is not while a model writes", async () => {
    const plan = { spender: null, purpose: "test", provider: "p", model: "m", estimateMicros: 0 };
    await reserve(fleet.ctx, plan);
    expect(await look()).toMatchObject({ openCalls: 1, quiet: false });
  });

  it("comes when what a stop cut is known to be cut; its outcome is read later", async () => {
    const id = await permitLike();
    await emergencyStop.run(fleet.as("operator"), {});
    expect(await look()).toMatchObject({ state: "stopped", stoppedBy: "Ann operator", quiet: false });
    await fleet.db.update(intents).set({ status: "unknown" }).where(eq(intents.id, id));
    expect(await look()).toMatchObject({ quiet: true, unsettled: 1 });
  });
});
