import { and, gt, gte, inArray, lte, or } from "drizzle-orm";
import { activities, intents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { QuietDto } from "../contracts/quiet";
import { getQuiet } from "../queries/get-quiet";
import { findNote, type StopNote } from "../queries/get-stop-report";

const LOOK_EVERY_MS = 100;
/** Longer than is promised across processes; after that the log says that it is not quiet. */
const PATIENCE_MS = 15_000;
/** No request lasts longer: what was permitted earlier had ended before the stop. */
const LONGEST_REQUEST_MS = 200_000;
const KEPT_IDS = 100;

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Requests that were under way when the stop came, however they have ended since. */
function underWay(stoppedAt: Date) {
  return and(
    lte(intents.permittedAt, stoppedAt),
    gt(intents.permittedAt, new Date(stoppedAt.getTime() - LONGEST_REQUEST_MS)),
    or(inArray(intents.status, ["permitted", "unknown"]), gte(intents.finishedAt, stoppedAt)),
  );
}

async function write(ctx: FleetContext, stoppedAt: Date, quietMs: number | null): Promise<void> {
  const rows = await ctx.db.select({ id: intents.id }).from(intents).where(underWay(stoppedAt));
  const requests = rows.length === 1 ? "1 request was under way" : `${rows.length} requests were under way`;
  const note: StopNote = { quietMs, cutIds: rows.slice(0, KEPT_IDS).map((row) => row.id), cutCount: rows.length };
  await ctx.db.insert(activities).values({
    at: new Date(ctx.clock.now()),
    realAt: new Date(ctx.clock.realNow()),
    botId: null,
    kind: "stopped",
    result: "info",
    text: `quiet ${quietMs === null ? "" : `${seconds(quietMs)} `}after the emergency stop; ${requests}`,
    detail: note,
  });
  ctx.publish(["activity", "fleet"]);
}

async function complain(ctx: FleetContext, stoppedAt: Date, seen: QuietDto): Promise<void> {
  const open = seen.livePermits + seen.openRequests + seen.openCalls;
  const after = seconds(ctx.clock.realNow() - stoppedAt.getTime());
  await ctx.db.insert(activities).values({
    at: new Date(ctx.clock.now()),
    realAt: new Date(ctx.clock.realNow()),
    botId: null,
    kind: "stopped",
    result: "failed",
    text: `not quiet ${after} after the emergency stop: ${open} still open`,
  });
  ctx.publish(["activity", "fleet"]);
}

/** After an emergency stop: writes into the log how long it took until nothing was open, and what was under way. */
export async function noteQuiet(ctx: FleetContext): Promise<void> {
  const until = ctx.clock.realNow() + PATIENCE_MS;
  for (;;) {
    const seen = await getQuiet.run(ctx, {});
    if (seen.stoppedAt === null) return;
    const stoppedAt = new Date(seen.stoppedAt);
    const realNow = ctx.clock.realNow();
    if (seen.quiet) return write(ctx, stoppedAt, Math.max(0, realNow - stoppedAt.getTime()));
    if (realNow >= until) return complain(ctx, stoppedAt, seen);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** The same at a later look, for a stop whose process ended before it could write it down. */
export async function noteQuietOnce(ctx: FleetContext): Promise<void> {
  const { stoppedAt, quiet } = await getQuiet.run(ctx, {});
  if (stoppedAt === null || !quiet) return;
  const at = new Date(stoppedAt);
  if (ctx.clock.realNow() - at.getTime() < PATIENCE_MS || (await findNote(ctx, at))) return;
  await write(ctx, at, null);
}
