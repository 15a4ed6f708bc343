import { and, eq, ne, sql } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import { countDrafts } from "../approval/list-drafts";
import type { FleetContext } from "../context";
import type { FleetStatusDto, HoldDto } from "../contracts/fleet";
import { emptyInput, type ShownStatus } from "../contracts/words";
import { slownessOf } from "../incidents/pace";
import { readFleet } from "../lifecycle/fleet-row";
import { fleetHolds, type Hold, moneyHolds } from "../lifecycle/holds";
import { countToReview } from "../review/list-refused";
import { runningPreparation } from "../simulation/jobs";
import { defineQuery, type Verb } from "../verb";
import { afterRearm } from "./after-rearm";
import { shownStatus } from "./bot-filter";
import { whatMoves } from "./hold-moves";

type Counts = FleetStatusDto["counts"];

export function toHold(hold: Hold): HoldDto {
  return {
    cause: hold.cause,
    detail: hold.detail,
    since: hold.since.toISOString(),
    until: hold.until?.toISOString() ?? null,
    by: hold.createdBy,
    moves: whatMoves(hold),
  };
}

async function countBots(ctx: FleetContext): Promise<Counts> {
  const word = shownStatus(ctx.clock.now());
  const rows = await ctx.db
    .select({ word, n: sql<number>`count(*)::int` })
    .from(bots)
    .where(and(eq(bots.galleryId, ctx.studio.identity), ne(bots.status, "retired")))
    .groupBy(sql`1`);
  return countsOf(rows);
}

/** Rows of words and numbers, several of a word or none. */
export function countsOf(rows: readonly { word: string; n: number }[]): Counts {
  const counts: Counts = { total: 0, running: 0, awake: 0, held: 0, paused: 0, failing: 0, stopped: 0 };
  for (const row of rows) {
    counts[row.word as Exclude<ShownStatus, "retired">] += row.n;
    counts.total += row.n;
  }
  return counts;
}

function describe(
  counts: Counts,
  stopped: boolean,
  holds: readonly Hold[],
  preparing: boolean,
  money: readonly Hold[],
): Pick<FleetStatusDto, "state" | "stateText"> {
  if (stopped) return { state: "stopped", stateText: "Stopped: nothing moves until the fleet is re-armed" };
  const byOperator = holds.find((hold) => hold.cause === "operator");
  if (byOperator) return { state: "paused", stateText: byOperator.detail };
  const [hold] = holds;
  if (hold) return { state: "held", stateText: `Held: ${hold.detail}` };
  const moving = counts.running + counts.awake;
  if (moving === 0 && preparing)
    return { state: "idle", stateText: "Preparing the gallery: its past is being written" };
  if (moving === 0) return { state: "idle", stateText: counts.total === 0 ? "No bots yet" : "No bot is running" };
  // The same two words, and the same two numbers, as the list's filters.
  const awake = counts.awake > 0 ? `, awake: ${counts.awake}` : "";
  const unpaid = money[0] ? `. ${money[0].detail}: only what is free goes on` : "";
  return { state: "running", stateText: `Running: ${counts.running} of ${counts.total}${awake}${unpaid}` };
}

/** What the frame shows on every screen. */
export const getFleet: Verb<Record<string, never>, Omit<FleetStatusDto, "engine" | "gallery">> = defineQuery({
  name: "fleet.get",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const row = await readFleet(ctx.db);
    const now = ctx.clock.now();
    const [counts, refused, drafts, holds, money] = await Promise.all([
      countBots(ctx),
      countToReview(ctx),
      countDrafts(ctx),
      fleetHolds(ctx.db, now),
      moneyHolds(ctx.db, now),
    ]);
    const preparing = counts.held > 0 && (await runningPreparation(ctx)) !== null;
    const realNow = ctx.clock.realNow();
    const stopped = row.state === "stopped";
    return {
      ...describe(counts, stopped, holds, preparing, money),
      counts,
      toReview: refused + drafts.waiting,
      activityLevel: row.activityLevel,
      paceText: stopped ? null : slownessOf(row, realNow),
      clock: {
        realAt: new Date(realNow).toISOString(),
        virtualAt: new Date(ctx.clock.toVirtual(realNow)).toISOString(),
        speed: ctx.clock.speed,
      },
      stoppedBy: stopped ? row.stateBy : null,
      afterRearm: stopped ? await afterRearm(ctx) : null,
      stoppedAt: stopped ? (row.stateAt?.toISOString() ?? null) : null,
      holds: [...holds, ...money].map(toHold),
      viewer: { name: ctx.actor.name, role: ctx.actor.kind === "operator" ? ctx.actor.role : "viewer" },
    };
  },
});
