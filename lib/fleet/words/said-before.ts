// Law: nothing is published that says what the fleet has said within 30 days; two bots that would say it at once are told apart by a lock that is taken last.
import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { saysTheSame, sketchText, type TextSketch } from "@/lib/content/text-sketch";
import type { DbOrTx, Tx } from "@/lib/db/db";
import { saidTexts } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { kept } from "../keeping/retention";

export const SAID_BEFORE = "All it could say had been said of late";

/** Texts that may share a band with a new one; the newest are looked at. */
const COMPARED = 400;
/** Of the last texts so many may be brief ones that somebody said before (behaviour study: exact duplicates up to 4 %). */
const REPEATS = { of: 500, share: 0.04, least: 50 };

type Clock = Pick<FleetContext, "clock">;
const since = (ctx: Clock) => new Date(ctx.clock.now() - kept("passing"));

async function mayRepeat(db: DbOrTx): Promise<boolean> {
  const last = db.select({ repeats: saidTexts.repeats }).from(saidTexts).orderBy(desc(saidTexts.at)).limit(REPEATS.of);
  const recent = last.as("recent");
  const [row] = await db
    .select({
      n: sql<number>`count(*)::int`,
      repeats: sql<number>`(count(*) filter (where ${recent.repeats}))::int`,
    })
    .from(recent);
  return (row?.repeats ?? 0) + 1 <= REPEATS.share * Math.max(REPEATS.least, row?.n ?? 0);
}

async function wasSketched(db: DbOrTx, ctx: Clock, sketch: TextSketch, turnId: string): Promise<boolean> {
  const others = and(gt(saidTexts.at, since(ctx)), ne(saidTexts.turnId, turnId));
  const [same] = await db
    .select({ turnId: saidTexts.turnId })
    .from(saidTexts)
    .where(and(eq(saidTexts.digest, sketch.digest), others))
    .limit(1);
  if (same || sketch.brief) return same !== undefined;
  const near = await db
    .select({ grams: saidTexts.grams })
    .from(saidTexts)
    .where(and(sql`${saidTexts.bands} && ${`{${sketch.bands.join(",")}}`}::int[]`, others))
    .orderBy(desc(saidTexts.at))
    .limit(COMPARED);
  return near.some(({ grams }) => saysTheSame(sketch.grams, grams));
}

/** Whether a turn had better say something else. Brief texts may be repeated now and then. */
export async function isSaidBefore(ctx: FleetContext, text: string, turnId: string): Promise<boolean> {
  const sketch = sketchText(text);
  if (!(await wasSketched(ctx.db, ctx, sketch, turnId))) return false;
  return !sketch.brief || !(await mayRepeat(ctx.db));
}

/**
 * Takes these words for a turn, in the transaction that permits to publish them; a turn has one text at a time. Answers false when they were
 * said before.
 */
export async function claimWords(tx: Tx, ctx: Clock, text: string, turnId: string): Promise<boolean> {
  const { digest, brief, grams, bands } = sketchText(text);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('said_texts', 9))`);
  const repeats = await wasSketched(tx, ctx, { digest, brief, grams, bands }, turnId);
  if (repeats && (!brief || !(await mayRepeat(tx)))) return false;
  const values = { at: new Date(ctx.clock.now()), digest, brief, repeats, grams, bands };
  await tx
    .insert(saidTexts)
    .values({ turnId, ...values })
    .onConflictDoUpdate({ target: saidTexts.turnId, set: values });
  return true;
}
