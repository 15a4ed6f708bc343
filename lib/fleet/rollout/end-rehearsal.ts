/** Law: a rehearsal ends in one transaction: its bots begin anew on the real gallery, and of what they did only a report is left. */
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, jobs, qualityReports, seenPictures } from "@/lib/db/schema";
import { endLeases } from "../commands/change-bots";
import type { FleetContext } from "../context";
import type { FleetRow } from "../lifecycle/fleet-row";
import { botLockOrder } from "../lifecycle/lock-order";
import { carryBots, type Carried, carryDrafts, retireRehearsed } from "./carry-bots";
import { figuresOf } from "./figures";
import { galleryOf, REHEARSED, shadowOf } from "./identity";
import { setStage } from "./stage";

export const REHEARSAL = "rehearsal";

/** Keeps the figures of what was rehearsed for as long as jobs are kept. */
async function keepReport(tx: Tx, ctx: FleetContext, row: FleetRow): Promise<void> {
  const until = ctx.clock.now();
  const from = ctx.clock.toVirtual((row.stageAt ?? row.updatedAt).getTime());
  const when = new Date(ctx.clock.realNow());
  const figures = await figuresOf(tx, { galleryId: row.galleryId, from, until });
  await tx.insert(jobs).values({
    id: ctx.newId("job"),
    kind: REHEARSAL,
    status: "done",
    done: figures.bots,
    total: figures.bots,
    input: { galleryId: galleryOf(row.galleryId), figures },
    startedBy: row.stageBy ?? "start",
    createdAt: row.stageAt ?? when,
    updatedAt: when,
  });
}

/** What a model has seen in the gallery's pictures was paid for, and is as true for the bots that go there. */
async function keepSeen(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`insert into seen_pictures (gallery_id, item_id, author_handle, state, description, at)
    select ${to}, item_id, author_handle, state, description, at from seen_pictures
    where gallery_id = ${from} and not starts_with(item_id, ${REHEARSED}) on conflict do nothing`);
  await tx.delete(seenPictures).where(eq(seenPictures.galleryId, from));
}

/** What nobody has read may be said. */
async function forgetWords(tx: Tx, galleryId: string): Promise<void> {
  await tx.execute(sql`delete from said_texts where turn_id in (select i.turn_id from intents i join bots b on b.id = i.bot_id
    where b.gallery_id = ${galleryId} and i.kind in ('post', 'comment'))`);
}

/** Leads the fleet out of its rehearsal. `row` is locked. Bots that rehearsed, and the `chosen`, run on the gallery once they have accounts there. */
export async function endRehearsal(
  tx: Tx,
  ctx: FleetContext,
  row: FleetRow,
  chosen: ReadonlySet<string>,
): Promise<Carried> {
  const from = row.galleryId;
  const galleryId = galleryOf(from);
  const rows = await tx
    .select()
    .from(bots)
    .where(and(eq(bots.galleryId, from), ne(bots.status, "retired")))
    .orderBy(botLockOrder)
    .for("update");
  await keepReport(tx, ctx, row);
  await endLeases(
    tx,
    ctx,
    rows.filter(({ status }) => status === "running"),
    "The rehearsal is over",
  );
  await forgetWords(tx, from);
  await setStage(tx, ctx, { galleryId, stage: "canary" });
  const runs = ({ id, status }: (typeof rows)[number]) => status === "running" || chosen.has(id);
  const carried = await carryBots(tx, ctx, rows, { galleryId, runs });
  await carryDrafts(tx, galleryId, carried.to);
  await keepSeen(tx, from, galleryId);
  await tx.delete(qualityReports).where(eq(qualityReports.galleryId, from));
  await retireRehearsed(
    tx,
    ctx,
    rows.map(({ id }) => id),
  );
  return carried;
}

const AT_ONCE = 20;

/** Deletes bots of rehearsals that are over, with all that they did, as long as `goesOn` says. Answers how many went. */
export async function forgetRehearsals(ctx: FleetContext, goesOn: () => boolean): Promise<number> {
  let gone = 0;
  while (goesOn()) {
    const over = ctx.db
      .select({ id: bots.id })
      .from(bots)
      .where(
        and(
          sql`starts_with(${bots.galleryId}, ${shadowOf("")})`,
          ne(bots.galleryId, sql`(select gallery_id from fleet where id = 1)`),
          eq(bots.status, "retired"),
          eq(bots.statusReason, "Its rehearsal is over"),
        ),
      )
      .limit(AT_ONCE);
    const rows = await ctx.db.delete(bots).where(inArray(bots.id, over)).returning({ id: bots.id });
    gone += rows.length;
    if (rows.length < AT_ONCE) break;
  }
  return gone;
}
