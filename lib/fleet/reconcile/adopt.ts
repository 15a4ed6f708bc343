// Law: what a bot is found to have done is written down as if it had just been proved: under its own turn where there is one, else under a visit made for it.
import { and, desc, eq, gte, inArray, ne, or } from "drizzle-orm";
import { normaliseText } from "@/lib/content/normalise-text";
import type { Tx } from "@/lib/db/db";
import { bots, intents, sessions, stock, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { endIntent, postText } from "../effects/settle-intent";
import { finishTurn } from "../turns/finish-turn";
import { turnWorkSchema, type TurnWork } from "../turns/work";
import type { Finding } from "./findings";

type Bot = typeof bots.$inferSelect;
type Intent = typeof intents.$inferSelect;
type Turn = typeof turns.$inferSelect;

const MOST_CANDIDATES = 500;
const DAY_MS = 24 * 60 * 60_000;
const proof = { status: "skipped" as const, reason: "" };

const textOf = (work: TurnWork): string =>
  work.text ?? (work.title !== undefined && work.caption !== undefined ? postText(work.title, work.caption) : "");
const same = (a: string | null | undefined, b: string) => normaliseText(a ?? "") === normaliseText(b);

type Known = { done: Set<string>; open: Intent[]; turns: Turn[] };

const remote = (kind: string, id: string | null) => `${kind}:${id}`;

/** What the database knows of the bot that a finding may turn out to be. */
async function readKnown(tx: Tx, bot: Bot, findings: readonly Finding[], since: Date): Promise<Known> {
  const ids = findings.map((finding) => finding.remoteId);
  const rows = await tx
    .select()
    .from(intents)
    .where(
      and(
        eq(intents.botId, bot.id),
        inArray(intents.kind, ["post", "comment", "like"]),
        or(inArray(intents.remoteId, ids), ne(intents.status, "done")),
      ),
    )
    .orderBy(desc(intents.at))
    .limit(MOST_CANDIDATES + ids.length);
  const candidates = await tx
    .select()
    .from(turns)
    .where(
      and(
        eq(turns.botId, bot.id),
        inArray(turns.kind, ["post", "comment"]),
        ne(turns.status, "done"),
        gte(turns.dueAt, new Date(since.getTime() - DAY_MS)),
      ),
    )
    .orderBy(desc(turns.dueAt))
    .limit(MOST_CANDIDATES);
  const done = rows.filter((row) => row.status === "done").map((row) => remote(row.kind, row.remoteId));
  return { done: new Set(done), open: rows.filter((row) => row.status !== "done"), turns: candidates };
}

const intentOf = (known: Known, finding: Finding): Intent | undefined =>
  known.open.find(
    (intent) =>
      intent.kind === finding.kind &&
      (finding.kind === "post" || intent.itemId === finding.itemId) &&
      (finding.kind === "like" || same(intent.text, finding.text)),
  );

const turnOf = (known: Known, finding: Finding): Turn | undefined =>
  known.turns.find(
    (turn) =>
      turn.kind === finding.kind &&
      (finding.kind === "post" || turn.targets[0]?.itemId === finding.itemId) &&
      same(textOf(turnWorkSchema.parse(turn.work ?? {})), finding.text),
  );

async function insertDone(tx: Tx, ctx: FleetContext, bot: Bot, of: Finding, turnId: string, ordinal: number) {
  const sessionId = turnId.slice(0, turnId.lastIndexOf(":"));
  const subject = of.kind === "like" ? `${bot.id}:${of.itemId}` : turnId;
  const realNow = new Date(ctx.clock.realNow());
  return tx
    .insert(intents)
    .values({
      id: ctx.newId("int"),
      key: `${ctx.studio.identity}:${of.kind}:${subject}`,
      turnId,
      sessionId,
      botId: bot.id,
      galleryId: ctx.studio.identity,
      ordinal,
      kind: of.kind,
      lease: bot.lease,
      status: "done",
      itemId: of.kind === "post" ? null : of.itemId,
      authorHandle: of.target?.authorHandle,
      text: of.kind === "like" ? null : of.text,
      imageUrl: of.kind === "post" ? of.imageUrl : null,
      remoteId: of.remoteId,
      at: new Date(of.at),
      permittedAt: realNow,
      permitUntil: realNow,
      finishedAt: realNow,
      reason: "Found on the gallery after a restore",
    })
    .onConflictDoNothing()
    .returning({ id: intents.id });
}

/** A visit that holds what no turn in the database can have done; likes share a turn, as in a burst. */
async function insertVisit(tx: Tx, ctx: FleetContext, bot: Bot, findings: readonly Finding[]): Promise<void> {
  const groups = [
    ...findings.filter(({ kind }) => kind !== "like").map((finding) => [finding]),
    findings.filter(({ kind }) => kind === "like"),
  ].filter((group) => group.length > 0);
  groups.sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
  const number = bot.sessionNumber + 1;
  const sessionId = `${bot.id}:${number}`;
  const begun = new Date(groups[0]?.[0]?.at ?? ctx.clock.now());
  await tx.update(bots).set({ sessionNumber: number }).where(eq(bots.id, bot.id));
  await tx.insert(sessions).values({
    id: sessionId,
    botId: bot.id,
    number,
    lease: bot.lease,
    visit: "content",
    status: "closed",
    plannedAt: begun,
    openedAt: begun,
    openedRealAt: new Date(ctx.clock.realNow()),
    closedAt: new Date(ctx.clock.now()),
    turnCount: groups.length,
  });
  for (const [index, group] of groups.entries()) {
    const turnId = `${sessionId}:${index}`;
    const [first] = group;
    if (!first) continue;
    await tx.insert(turns).values({
      id: turnId,
      sessionId,
      botId: bot.id,
      index,
      kind: first.kind,
      count: group.length,
      dueAt: new Date(first.at),
      targets: group.flatMap((finding) => (finding.target ? [finding.target] : [])),
      work: first.work,
    });
    for (const [ordinal, finding] of group.entries()) await insertDone(tx, ctx, bot, finding, turnId, ordinal);
    await finishTurn(tx, ctx, turnId, proof);
  }
}

/**
 * Writes down what the gallery holds of this bot and the database does not know, so that it is never done again and counts. Call it with the
 * bot's row locked. @returns how many findings were news
 */
export async function adopt(
  tx: Tx,
  ctx: FleetContext,
  bot: Bot,
  findings: readonly Finding[],
  since: Date,
): Promise<number> {
  const known = await readKnown(tx, bot, findings, since);
  const news = findings.filter((finding) => !known.done.has(remote(finding.kind, finding.remoteId)));
  const strays: Finding[] = [];
  for (const finding of news) {
    const intent = intentOf(known, finding);
    if (intent) {
      known.open.splice(known.open.indexOf(intent), 1);
      await endIntent({ ...ctx, db: tx }, intent, { status: "done", remoteId: finding.remoteId });
      continue;
    }
    const turn = turnOf(known, finding);
    const written = turn ? await insertDone(tx, ctx, bot, finding, turn.id, finding.kind === "post" ? 2 : 0) : [];
    if (!turn || written.length === 0) {
      strays.push(finding);
      continue;
    }
    known.turns.splice(known.turns.indexOf(turn), 1);
    await finishTurn(tx, ctx, turn.id, proof);
  }
  if (strays.length > 0) await insertVisit(tx, ctx, bot, strays);
  await dropPublished(tx, bot, findings);
  return news.length;
}

/** What the gallery shows already must not be published from the stock. */
async function dropPublished(tx: Tx, bot: Bot, findings: readonly Finding[]): Promise<void> {
  const kept = await tx.select().from(stock).where(eq(stock.botId, bot.id));
  const shown = new Set(findings.filter(({ kind }) => kind === "post").map(({ text }) => normaliseText(text)));
  const ids = kept.filter((row) => shown.has(normaliseText(postText(row.title, row.caption)))).map((row) => row.id);
  if (ids.length > 0) await tx.delete(stock).where(inArray(stock.id, ids));
}
