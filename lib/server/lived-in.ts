// Law: a past is written by the fleet's own code through the gallery's own interface, with a clock set back and the offline voice.
import { provisionBots } from "@/lib/fleet/bots/provision";
import { DomainClock } from "@/lib/fleet/clock/domain-clock";
import { type PreparationStarter, prepareGallery } from "@/lib/fleet/commands/prepare-gallery";
import type { FleetContext } from "@/lib/fleet/context";
import type { PrepareGalleryInput } from "@/lib/fleet/contracts/settings";
import { plainReason } from "@/lib/fleet/lifecycle/plain-reason";
import { planBots } from "@/lib/fleet/lifecycle/plan";
import { updateJob } from "@/lib/fleet/simulation/jobs";
import { holdForPreparation, releasePrepared } from "@/lib/fleet/simulation/prepare-bots";
import { simulateDays, SimulatedTime } from "@/lib/fleet/simulation/simulate-days";
import { createLlm } from "@/lib/llm/create-llm";
import { logError } from "./log";
import { backDatedStudio } from "./studio";

const DAY_MS = 24 * 60 * 60_000;
/** The last visits may last this long: nothing of a past may lie in the future, which the gallery would refuse. */
const LONGEST_VISIT_MS = 2 * 60 * 60_000;

async function writePast(ctx: FleetContext, jobId: string, ids: string[], input: PrepareGalleryInput): Promise<void> {
  const until = ctx.clock.now();
  const llm = createLlm({ provider: { kind: "offline" }, now: () => performance.now() });
  const from = until - input.days * DAY_MS;
  const contextAt = (time: SimulatedTime): FleetContext => ({
    ...ctx,
    actor: { kind: "system", name: "preparation" },
    simulated: true,
    clock: new DomainClock({ realEpoch: 0, virtualEpoch: 0, speed: 1 }, time.now),
    studio: backDatedStudio(time.now),
    llm,
    flushOutbox: async () => undefined,
    wait: async () => undefined,
    publish: () => undefined,
  });
  const past = contextAt(new SimulatedTime(from));
  const provisioned = await provisionBots(past, ids);
  if (provisioned.firstError) throw new Error(`The gallery refused an account: ${provisioned.firstError}`);
  await ctx.db.transaction(async (tx) => {
    await holdForPreparation(tx, past, ids);
    await planBots(tx, past, ids, { newLease: true });
  });
  let day = 0;
  await simulateDays(ctx.db, contextAt, {
    botIds: ids,
    until: until - LONGEST_VISIT_MS,
    onVisit: async (at) => {
      const reached = Math.floor((at - from) / DAY_MS);
      if (reached <= day) return;
      day = reached;
      await updateJob(ctx, jobId, { done: day }, ctx.clock.realNow());
      ctx.publish(["activity", "bots", "fleet", "jobs"]);
    },
  });
}

const start: PreparationStarter = (ctx, job, ids, input) => {
  const run = async () => {
    try {
      await writePast(ctx, job.id, ids, input);
      await updateJob(ctx, job.id, { status: "done", done: input.days }, ctx.clock.realNow());
    } catch (error) {
      await updateJob(ctx, job.id, { status: "failed", error: plainReason(error) }, ctx.clock.realNow());
    } finally {
      await ctx.db.transaction((tx) => releasePrepared(tx, ctx, ids));
      await ctx.flushOutbox();
      ctx.publish(["activity", "bots", "fleet", "jobs"]);
    }
  };
  run().catch((error: unknown) => logError("prepare", "", error));
};

export const prepareLivedInGallery = prepareGallery(start);
