import { activities, intents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { getQuiet } from "../queries/get-quiet";
import { cutBy, type StopNote } from "../queries/get-stop-report";

const LOOK_EVERY_MS = 100;
/** Longer than is promised across processes; after that the log says that it is not quiet. */
const PATIENCE_MS = 15_000;
const KEPT_IDS = 100;

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** After an emergency stop: writes into the log how long it took until nothing was open, and what was cut. */
export async function noteQuiet(ctx: FleetContext): Promise<void> {
  const until = ctx.clock.realNow() + PATIENCE_MS;
  for (;;) {
    const { stoppedAt, quiet, openRequests, livePermits, openCalls } = await getQuiet.run(ctx, {});
    if (stoppedAt === null) return;
    const realNow = ctx.clock.realNow();
    if (!quiet && realNow < until) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      continue;
    }
    const quietMs = Math.max(0, realNow - Date.parse(stoppedAt));
    const rows = await ctx.db
      .select({ id: intents.id })
      .from(intents)
      .where(cutBy(new Date(stoppedAt)));
    const requests = rows.length === 1 ? "1 request was cut" : `${rows.length} requests were cut`;
    const open = livePermits + openRequests + openCalls;
    const note: StopNote = {
      quietMs,
      cutIds: rows.slice(0, KEPT_IDS).map((row) => row.id),
      cutCount: rows.length,
    };
    await ctx.db.insert(activities).values({
      at: new Date(ctx.clock.now()),
      realAt: new Date(realNow),
      botId: null,
      kind: "stopped",
      result: quiet ? "info" : "failed",
      text: quiet
        ? `quiet ${seconds(quietMs)} after the emergency stop; ${requests}`
        : `not quiet ${seconds(quietMs)} after the emergency stop: ${open} still open`,
      detail: quiet ? note : null,
    });
    ctx.publish(["activity", "fleet"]);
    return;
  }
}
