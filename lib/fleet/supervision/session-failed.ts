import { eq } from "drizzle-orm";
import { bots, sessions } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { holdingIncidents } from "../incidents/open-incident";
import { abandonOpenSessions } from "../lifecycle/close-session";
import { planBots } from "../lifecycle/plan";
import type { SessionPlanned } from "../outbox/events";
import { restartBot } from "./restart-lost";

/** When a run ends with an error outside its turns: the bot is restarted under a new lease, unless someone else has done so. */
export async function sessionFailed(ctx: FleetContext, data: SessionPlanned, reason: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [bot] = await tx.select({ lease: bots.lease }).from(bots).where(eq(bots.id, data.botId)).for("update");
    const [visit] = await tx
      .select({ status: sessions.status })
      .from(sessions)
      .where(eq(sessions.id, `${data.botId}:${data.session}`));
    // A run that fails after its visit was closed has left nothing undone.
    if (visit && visit.status !== "open") return;
    if (bot?.lease !== data.lease) return;
    // What all bots depend on is down: that is no fault of this one, and is not counted against it.
    const [incident] = await holdingIncidents(tx);
    if (!incident) return void (await restartBot(tx, ctx, data.botId, reason));
    await abandonOpenSessions(tx, ctx, [data.botId], incident.reason);
    await planBots(tx, ctx, [data.botId], { newLease: true });
  });
  await ctx.flushOutbox();
  ctx.publish(["bots", "activity"]);
}
