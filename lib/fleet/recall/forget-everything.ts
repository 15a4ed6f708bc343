import { and, asc, eq } from "drizzle-orm";
import { bots, jobs } from "@/lib/db/schema";
import { requireRole } from "../actor";
import { retireBots } from "../commands/change-bots";
import { emergencyStop } from "../commands/steer-fleet";
import { type ForgetEverythingInput, forgetEverythingInput, type ForgetEverythingDto } from "../contracts/recall";
import { lockFleet } from "../lifecycle/fleet-row";
import { botLockOrder } from "../lifecycle/lock-order";
import { defineCommand, type Verb } from "../verb";
import { beginRemoval } from "./removal-job";
import { beginWork } from "./work-removals";

const begin = defineCommand<ForgetEverythingInput, ForgetEverythingDto>({
  name: "fleet.forget-everything",
  role: "owner",
  input: forgetEverythingInput,
  work: async (tx, ctx) => {
    await lockFleet(tx, "update");
    const [going] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.kind, "forget-all"), eq(jobs.status, "running")));
    if (going) return { result: { jobId: going.id, bots: 0 }, audit: { subject: going.id } };
    const ids = (await tx.select({ id: bots.id }).from(bots).orderBy(asc(botLockOrder))).map((row) => row.id);
    await retireBots(tx, ctx, ids);
    const jobId = await beginRemoval(tx, ctx, "forget-all", { bots: ids, everythingOf: ids, intents: [] });
    return { result: { jobId, bots: ids.length }, audit: { subject: jobId, detail: { bots: ids.length } } };
  },
  after: async (ctx) => {
    ctx.publish(["bots", "fleet", "activity"]);
    await beginWork(ctx);
  },
});

/** Stops the fleet, takes what bots made off the gallery, then forgets every bot there is now. Nobody undoes it. */
export const forgetEverything: Verb<ForgetEverythingInput, ForgetEverythingDto> = {
  ...begin,
  run: async (ctx, input) => {
    requireRole(ctx.actor, begin.role);
    await emergencyStop.run(ctx, {});
    return begin.run(ctx, input);
  },
};
