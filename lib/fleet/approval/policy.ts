/** Whether a draft is published at once, with a delay, or once somebody has approved it: the bot's own mode before the fleet's. */
import { sql } from "drizzle-orm";
import { type AttendedHours, isAttended, nextAttended } from "@/lib/behavior/attended-hours";
import { type bots, fleet, type ReviewMode } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { FleetRow } from "../lifecycle/fleet-row";
import { isShadow } from "../rollout/identity";

/** What of the fleet's row decides about drafts. */
export type ReviewPolicy = Pick<
  FleetRow,
  | "reviewMode"
  | "attendedFrom"
  | "attendedUntil"
  | "attendedZone"
  | "attendedDays"
  | "botPostsPerDay"
  | "botCommentsPerDay"
>;

/** SQL: the same, as a part of a statement that is made anyway. */
export const policySql = sql<ReviewPolicy>`(select json_build_object('reviewMode', review_mode, 'attendedFrom', attended_from,
  'attendedUntil', attended_until, 'attendedZone', attended_zone, 'attendedDays', attended_days,
  'botPostsPerDay', bot_posts_per_day, 'botCommentsPerDay', bot_comments_per_day) from ${fleet} where id = 1)`;

/** In a past that is being written, and in a rehearsal, nobody reviews: nothing of it reaches the gallery. */
export function reviewModeOf(
  ctx: Pick<FleetContext, "simulated" | "studio">,
  bot: Pick<typeof bots.$inferSelect, "reviewMode">,
  policy: Pick<FleetRow, "reviewMode">,
): ReviewMode {
  return ctx.simulated || isShadow(ctx.studio.identity) ? "off" : (bot.reviewMode ?? policy.reviewMode);
}

type Attended = Pick<FleetRow, "attendedFrom" | "attendedUntil" | "attendedZone" | "attendedDays">;

function hoursOf({ attendedFrom, attendedUntil, attendedZone, attendedDays }: Attended): AttendedHours | null {
  if (attendedFrom === null || attendedUntil === null || attendedZone === null) return null;
  return { from: attendedFrom, until: attendedUntil, zone: attendedZone, days: attendedDays };
}

/** Why nothing is written at this moment (real, epoch ms): nobody attends. Null while somebody does, or hours do not matter. */
export function unattended(ctx: Pick<FleetContext, "simulated">, policy: Attended, realAt: number): string | null {
  const hours = hoursOf(policy);
  if (ctx.simulated || !hours || isAttended(hours, realAt)) return null;
  const begins = new Intl.DateTimeFormat("en-GB", {
    timeZone: hours.zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(nextAttended(hours, realAt));
  return `Outside the attended hours bots only like: until ${begins.replace(", ", " ")} in ${hours.zone}`;
}
