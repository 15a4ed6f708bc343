// Law: what was paid for is used first; words drawn ahead are looked at when their turn comes, and what no longer fits is dropped.
import { and, asc, eq, inArray } from "drizzle-orm";
import type { PictureIdea } from "@/lib/content/picture-idea";
import { bots, stock, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { approveCaption } from "./approve-caption";
import { type LoadedTurn, saveWork } from "./load-turn";
import type { WorkNow } from "./work-now";

type Row = typeof stock.$inferSelect;

/** More than a bot keeps. */
const ROWS = 40;

export type Taken =
  | { kind: "taken" }
  /** Nothing that fits: `kept` drafts are for another day, `refused` says what was wrong with those that were dropped. */
  | { kind: "none"; kept: number; refused: string[] }
  /** Words that nobody could be asked about: they stay where they are. */
  | { kind: "unapproved"; refused: string[] };

const projectOf = (row: Row) => (row.idea as PictureIdea).project;

/** Of words drawn ahead: too old, written as whom the bot was, or for a work that is over or further by now. */
function isStale(row: Row, { bot }: LoadedTurn, { next }: WorkNow, realNow: number): boolean {
  if (row.expiresAt === null) return false;
  const project = projectOf(row);
  const isPast = project !== undefined && (project.id !== next?.id || project.part < next.part);
  return row.expiresAt.getTime() <= realNow || row.personaVersion !== bot.personaVersion || isPast;
}

/** What a turn has approved before comes first, then what this post is to be: a part of the work, or by itself. */
function choose(rows: readonly Row[], { due, next }: WorkNow): Row | undefined {
  const ahead = rows.filter(({ expiresAt }) => expiresAt !== null);
  const approved = rows.find(({ expiresAt }) => expiresAt === null);
  const part = due ?? next;
  const asPart = ahead.find((row) => part && projectOf(row)?.id === part.id && projectOf(row)?.part === part.part);
  return approved ?? (due ? asPart : (ahead.find((row) => !projectOf(row)) ?? asPart));
}

/** Gives a row to this turn, in the transaction that takes it out of the stock. False when somebody else has it. */
async function take(ctx: FleetContext, loaded: LoadedTurn, row: Row, trace?: Partial<TurnTrace>): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, loaded.bot.id)).for("key share");
    const [taken] = await tx.delete(stock).where(eq(stock.id, row.id)).returning({ id: stock.id });
    if (!taken) return false;
    const work = {
      title: row.title,
      caption: row.caption,
      idea: row.idea as PictureIdea,
      imageUrl: row.imageUrl ?? undefined,
      renderedAt: row.renderedAt?.toISOString(),
      stockId: row.id,
    };
    await saveWork({ ...ctx, db: tx }, loaded, work, trace);
    return true;
  });
}

/** The request that these words came of. */
async function promptOf(ctx: FleetContext, { id }: Row): Promise<TurnTrace["prompt"]> {
  const turnId = id.slice(id.indexOf(":") + 1, id.lastIndexOf(":"));
  const [maker] = await ctx.db.select({ trace: turns.trace }).from(turns).where(eq(turns.id, turnId));
  return (maker?.trace as Partial<TurnTrace> | null | undefined)?.prompt;
}

/** Takes what fits this post out of the bot's stock. Each time a step asks it goes on where the last one was cut off. */
export async function takeFromStock(
  ctx: FleetContext,
  loaded: LoadedTurn,
  work: WorkNow,
  lease: number,
): Promise<Taken> {
  const all = await ctx.db
    .select()
    .from(stock)
    .where(and(eq(stock.botId, loaded.bot.id), eq(stock.galleryId, ctx.studio.identity)))
    .orderBy(asc(stock.createdAt), asc(stock.id))
    .limit(ROWS);
  const drop = (ids: readonly string[]) => ctx.db.delete(stock).where(inArray(stock.id, [...ids]));
  const stale = all.filter((row) => isStale(row, loaded, work, ctx.clock.realNow()));
  if (stale.length > 0) await drop(stale.map(({ id }) => id));
  let rows = all.filter((row) => !stale.includes(row));
  const refused: string[] = [];
  for (let row = choose(rows, work); row; row = choose(rows, work)) {
    const { id, expiresAt } = row;
    rows = rows.filter((one) => one.id !== id);
    if (expiresAt === null) {
      if (await take(ctx, loaded, row)) return { kind: "taken" };
      continue;
    }
    const approved = await approveCaption(ctx, loaded, row, lease, true);
    if (!approved.ok) {
      refused.push(`Drawn ahead, refused: ${approved.reason}`);
      if (approved.reason === "unmoderated") return { kind: "unapproved", refused };
      await drop([id]);
      continue;
    }
    const { title, caption } = approved;
    const trace = { prompt: await promptOf(ctx, row), reply: `${row.title}\n${row.caption}`, checks: refused };
    if (await take(ctx, loaded, { ...row, title, caption }, trace)) return { kind: "taken" };
  }
  return { kind: "none", kept: rows.length, refused };
}
