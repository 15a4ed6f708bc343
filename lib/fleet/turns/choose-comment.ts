import { and, eq, gt, gte, inArray, or, sql } from "drizzle-orm";
import { blockOn } from "@/lib/behavior/left-alone";
import { blocks, fleet, intents, reviewDrafts, type TurnTarget } from "@/lib/db/schema";
import type { GalleryComment, GalleryPost } from "@/lib/studio/port";
import { openStates } from "../approval/may-draft";
import { botsAmong } from "../bots/bots-among";
import type { FleetContext } from "../context";
import type { Answer } from "../dead-letters/write-letter";
import { closeLuck } from "../effects/bounds";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { reactToFailure } from "../lifecycle/react-to-failure";
import type { LoadedTurn } from "./load-turn";
import { forgetPicture } from "./seen-picture";
import { type Known, type Looking, type Room, roomForComment } from "./room-for-comment";

export type Choices = NonNullable<TurnTrace["choices"]>;
export type Chosen = {
  kind: "chosen";
  target: TurnTarget;
  item: GalleryPost;
  /** Oldest first. */
  thread: GalleryComment[];
  answers: GalleryComment | null;
  isBot: (user: GalleryComment["user"]) => boolean;
  choices: Choices;
  /** What a model saw in its picture. */
  shows?: string;
};
export type CommentChoice =
  | Chosen
  /** Everything that would do is too close behind somebody: `againAt` is late enough, domain time. */
  | { kind: "wait"; againAt: number; reason: string; choices: Choices }
  | { kind: "none"; reason: string; choices: Choices }
  | { kind: "held"; reason: string }
  | { kind: "refused"; reason: string; answer?: Answer };

/** One page of a thread: more than most have. */
const THREAD = 50;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const GONE = "The post is gone from the gallery";

type Looked =
  | { item: GalleryPost; thread: GalleryComment[] }
  | "gone"
  | Extract<CommentChoice, { kind: "held" | "refused" }>;

async function lookAt(ctx: FleetContext, bot: { id: string; handle: string }, itemId: string): Promise<Looked> {
  const [item, comments] = await Promise.all([
    ctx.studio.getPost({ id: itemId, as: bot.handle }),
    ctx.studio.listComments({ id: itemId, limit: THREAD, as: bot.handle }),
  ]);
  if (item.kind === "ok" && comments.kind === "ok") {
    return { item: item.value, thread: [...comments.value.items].sort((a, b) => a.createdAt - b.createdAt) };
  }
  const failure = item.kind !== "ok" ? item : comments.kind !== "ok" ? comments : null;
  const reaction = failure ? await reactToFailure(ctx, bot.id, failure) : { kind: "gone" as const };
  if (reaction.kind === "gone" && ctx.eyes) await forgetPicture(ctx, itemId);
  return reaction.kind === "gone" ? "gone" : reaction;
}

/** What waits for review is as good as said, though nobody has seen it yet. */
async function readWaiting(ctx: FleetContext, itemId: string): Promise<Known[]> {
  const { botId, work } = reviewDrafts;
  const rows = await ctx.db
    .select({ botId, replyTo: sql<string | null>`${work} ->> 'replyTo'` })
    .from(reviewDrafts)
    .where(and(eq(reviewDrafts.itemId, itemId), inArray(reviewDrafts.state, [...openStates])));
  return rows.map((row) => ({ ...row, kind: "comment" as const, at: -Infinity }));
}

/** What the fleet did on this post: everything said, and likes of the last hour. */
async function readKnown(ctx: FleetContext, itemId: string): Promise<Known[]> {
  const rows = await ctx.db
    .select({ botId: intents.botId, kind: intents.kind, at: intents.at, replyTo: intents.replyTo })
    .from(intents)
    .where(
      and(
        eq(intents.itemId, itemId),
        inArray(intents.status, ["permitted", "unknown", "done"]),
        or(
          eq(intents.kind, "comment"),
          and(eq(intents.kind, "like"), gte(intents.at, new Date(ctx.clock.now() - HOUR_MS))),
        ),
      ),
    );
  return rows.map(({ botId, kind, at, replyTo }) => ({
    botId,
    kind: kind === "like" ? "like" : "comment",
    at: at.getTime(),
    replyTo,
  }));
}

/** What a permit would refuse is not written: whoever is left alone, and whatever speaks of what is. */
async function readLeftAlone(ctx: FleetContext): Promise<Looking["isLeftAlone"]> {
  const left = await ctx.db.select({ kind: blocks.kind, value: blocks.value }).from(blocks);
  return (authorHandle, text) => blockOn(left, { authorHandle, title: "", tags: [], text }) !== undefined;
}

type Given = {
  caps: { most: number; pair: number; own: number; disclosure: "truthful" | "silent" } | undefined;
  comments: number;
  to: Map<string, number>;
};

/** What the bot has given today, so that no words are paid for that a permit would refuse. */
async function readGiven(ctx: FleetContext, botId: string): Promise<Given> {
  const [[caps], rows] = await Promise.all([
    ctx.db
      .select({
        most: fleet.itemBotComments,
        pair: fleet.pairPerDay,
        own: fleet.botCommentsPerDay,
        disclosure: fleet.disclosure,
      })
      .from(fleet)
      .where(eq(fleet.id, 1)),
    ctx.db
      .select({
        author: intents.authorHandle,
        comments: sql<number>`(count(*) filter (where ${intents.kind} = 'comment'))::int`,
        n: sql<number>`count(*)::int`,
      })
      .from(intents)
      .where(
        and(
          eq(intents.botId, botId),
          inArray(intents.kind, ["like", "comment"]),
          inArray(intents.status, ["permitted", "unknown", "done"]),
          gt(intents.at, new Date(ctx.clock.now() - DAY_MS)),
        ),
      )
      .groupBy(intents.authorHandle),
  ]);
  const comments = rows.reduce((sum, row) => sum + row.comments, 0);
  return { caps, comments, to: new Map(rows.map(({ author, n }) => [author ?? "", n])) };
}

/** Of a comment's choices the first that still has room, looked at in their order. */
export async function chooseComment(ctx: FleetContext, loaded: LoadedTurn): Promise<CommentChoice> {
  const { turn, bot, persona, work } = loaded;
  const [given, isLeftAlone] = await Promise.all([readGiven(ctx, bot.id), readLeftAlone(ctx)]);
  const { most = Infinity, pair = Infinity, own = Infinity } = given.caps ?? {};
  const choices: Choices = [];
  if (given.comments >= own) return { kind: "none", reason: `The cap of ${own} comments a day is reached`, choices };
  let againAt = Infinity;
  for (const target of turn.targets) {
    const tried = { itemId: target.itemId, title: target.title, author: target.authorHandle };
    const looked = await lookAt(ctx, bot, target.itemId);
    if (looked !== "gone" && "kind" in looked) return looked;
    if (looked === "gone") {
      choices.push({ ...tried, why: GONE });
      continue;
    }
    const users = [looked.item.user, ...looked.thread.map(({ user }) => user)];
    const [done, waiting, isBot] = await Promise.all([
      readKnown(ctx, target.itemId),
      readWaiting(ctx, target.itemId),
      botsAmong(ctx, users),
    ]);
    const known = [...done, ...waiting];
    const { user, title, tags, description } = looked.item;
    const room: Room = isLeftAlone(user.username, [title, ...tags, description].join(" | "))
      ? { kind: "none", why: "It is left alone" }
      : roomForComment(
          { ...looked, known },
          {
            bot,
            seed: persona.seed,
            stream: turn.id.slice(turn.id.indexOf(":") + 1),
            now: ctx.clock.now(),
            luck: closeLuck({ botId: bot.id, itemId: target.itemId, kind: "comment" }),
            most,
            isFed: (author) => (given.to.get(author) ?? 0) >= pair,
            replyTo: work.replyTo ?? null,
            isLeftAlone,
            isBot,
            knowsAnswers: !ctx.llm.offline,
            isTruthful: given.caps?.disclosure === "truthful",
          },
        );
    if (room.kind === "room") {
      choices.push(tried);
      return { kind: "chosen", target, ...looked, answers: room.answers, isBot, choices };
    }
    if (room.kind === "close") againAt = Math.min(againAt, room.againAt);
    choices.push({ ...tried, why: room.why });
  }
  const [only] = choices;
  const reason =
    choices.length === 1 && only?.why ? only.why : `None of its ${choices.length} choices had room any more`;
  return Number.isFinite(againAt) ? { kind: "wait", againAt, reason, choices } : { kind: "none", reason, choices };
}
