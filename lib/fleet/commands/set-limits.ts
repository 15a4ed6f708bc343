import { eq } from "drizzle-orm";
import { fleet } from "@/lib/db/schema";
import { type LimitsDto, limitsInput, limitsSchema } from "../contracts/limits";
import { lockFleet } from "../lifecycle/fleet-row";
import { planBots } from "../lifecycle/plan";
import { sleepingBotIds } from "../lifecycle/sleeping-bots";
import { defineCommand, type Verb } from "../verb";

/** Caps on attention hold from the next permit on; new quiet hours draw the sleepers' plans anew, a visit under way goes on. */
export const setLimits: Verb<LimitsDto, LimitsDto & { replanned: number }> = defineCommand({
  name: "fleet.limits",
  role: "operator",
  input: limitsInput,
  work: async (tx, ctx, limits) => {
    const before = await lockFleet(tx, "update");
    await tx
      .update(fleet)
      .set({ ...limits, updatedAt: new Date(ctx.clock.realNow()) })
      .where(eq(fleet.id, 1));
    const same = before.quietFrom === limits.quietFrom && before.quietUntil === limits.quietUntil;
    const replanned = same ? 0 : await planBots(tx, ctx, await sleepingBotIds(tx), { newLease: true });
    const from = limitsSchema.parse(before);
    const fresh = (Object.keys(from) as (keyof LimitsDto)[]).some((name) => from[name] !== limits[name]);
    return {
      result: { ...limits, replanned },
      audit: { detail: { ...limits, from, ...(fresh ? {} : { unchanged: true }) } },
    };
  },
  after: (ctx) => ctx.publish(["fleet", "bots"]),
});
