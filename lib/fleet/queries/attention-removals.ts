import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { bots, holds, jobs } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { AttentionDto } from "../contracts/overview";
import { leftOfJob, waitsForPeople } from "../recall/acknowledge-removal";
import { RECALLED } from "../recall/recalled-hold";
import { removalKinds } from "../recall/removal-job";
import { byWorldClock } from "./attention-time";

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

/** What the gallery does not remove for the fleet, until its staff did or an operator has said that it is seen to. */
export async function leftForStaff(ctx: FleetContext): Promise<AttentionDto[]> {
  const rows = await ctx.db
    .select({ at: jobs.updatedAt, left: leftOfJob })
    .from(jobs)
    .where(and(inArray(jobs.kind, [...removalKinds]), waitsForPeople))
    .orderBy(desc(jobs.updatedAt));
  const [newest] = rows;
  if (!newest) return [];
  const left = rows.reduce((sum, row) => sum + row.left, 0);
  return [
    {
      id: "removals",
      tone: "held",
      kind: "removal",
      title: `${counted(left, "thing")} to remove by hand`,
      detail: `${counted(rows.length, "removal")} could not be finished by the fleet: give the list to the gallery's staff, then check again or say that it is dealt with`,
      ...byWorldClock(newest.at),
      action: { label: "See the list", href: "/settings#removals" },
    },
  ];
}

/** Bots that may not move because their name is someone else's by now. */
export async function namelessBots(ctx: FleetContext): Promise<AttentionDto[]> {
  const rows = await ctx.db
    .select({ id: bots.id, name: bots.name, since: holds.since, detail: holds.detail })
    .from(holds)
    .innerJoin(bots, eq(bots.id, holds.botId))
    .where(and(eq(holds.cause, "name_lost"), ne(bots.status, "retired")))
    .orderBy(desc(holds.since), bots.id);
  const [newest] = rows;
  if (!newest) return [];
  const more = rows.length > 1 ? ` and ${counted(rows.length - 1, "other bot")}` : "";
  return [
    {
      id: "nameless",
      tone: "fail",
      kind: "hold",
      title: `${newest.name}${more} cannot act under ${rows.length > 1 ? "their names" : "its name"}`,
      detail: `${newest.detail}: retire it and create another, or have the gallery's staff give the name back`,
      at: newest.since.toISOString(),
      action: { label: "Look", href: `/bots/${encodeURIComponent(newest.id)}` },
    },
  ];
}

/** Bots that a recall holds: they stay so until somebody has looked and resumes them. */
export async function recalledBots(ctx: FleetContext): Promise<AttentionDto[]> {
  const isHeld = and(
    eq(holds.cause, "operator"),
    sql`starts_with(${holds.detail}, ${RECALLED})`,
    // Who is stopped or fails is not kept by it: a start lifts it.
    eq(bots.status, "running"),
  );
  const [newest] = await ctx.db
    .select({
      id: bots.id,
      name: bots.name,
      since: holds.since,
      detail: holds.detail,
      n: sql<number>`(count(*) over ())::int`,
    })
    .from(holds)
    .innerJoin(bots, eq(bots.id, holds.botId))
    .where(isHeld)
    .orderBy(desc(holds.since), bots.id)
    .limit(1);
  if (!newest) return [];
  const many = newest.n > 1;
  return [
    {
      id: "recalled",
      tone: "held",
      kind: "hold",
      title: `${newest.name}${many ? ` and ${counted(newest.n - 1, "other bot")}` : ""} ${many ? "are" : "is"} held by a recall`,
      detail: `${newest.detail}. Look at it, then resume ${many ? "them" : "it"}: nothing else lifts this`,
      at: newest.since.toISOString(),
      action: {
        label: "Look",
        href: many ? "/bots?status=paused" : `/bots/${encodeURIComponent(newest.id)}`,
      },
    },
  ];
}
