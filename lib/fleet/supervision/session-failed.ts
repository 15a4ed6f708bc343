import { eq } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { SessionPlanned } from "../outbox/events";
import { restartBot } from "./restart-lost";

/** When a run ends with an error outside its turns: the bot is restarted under a new lease, unless someone else has done so. */
export async function sessionFailed(ctx: FleetContext, data: SessionPlanned, reason: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [bot] = await tx.select({ lease: bots.lease }).from(bots).where(eq(bots.id, data.botId)).for("update");
    if (bot?.lease === data.lease) await restartBot(tx, ctx, data.botId, reason);
  });
  await ctx.flushOutbox();
  ctx.publish(["bots", "activity"]);
}
