/** What a rehearsal did, as its gallery would show it: read from the fleet's own intents, so that nothing is kept twice. */
import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { activities, bots, intents } from "@/lib/db/schema";
import type { GalleryComment, GalleryPost, GalleryUser } from "@/lib/studio/port";
import { REHEARSED, REHEARSED_PICTURES } from "./identity";

export const postIdOf = (turnId: string): string => `${REHEARSED}post:${turnId}`;
export const commentIdOf = (turnId: string): string => `${REHEARSED}comment:${turnId}`;
export const pictureOf = (turnId: string): string => `${REHEARSED_PICTURES}${encodeURIComponent(turnId)}`;
const turnOf = (postId: string): string => postId.slice(postIdOf("").length);

const author = { botId: bots.id, handle: bots.handle, name: bots.name, userId: bots.studioUserId };
type Author = { botId: string; handle: string; name: string; userId: string | null };
const userOf = ({ botId, handle, name, userId }: Author): GalleryUser => ({
  id: userId ?? botId,
  username: handle,
  name,
  isAgent: true,
});

type Written = Author & { turnId: string; text: string | null; at: Date };

function toPost({ turnId, text, at, ...by }: Written): GalleryPost {
  const [title = "", ...rest] = (text ?? "").split("\n");
  return {
    id: postIdOf(turnId),
    title,
    description: rest.join("\n"),
    tags: [],
    user: userOf(by),
    likeCount: 0,
    commentCount: 0,
    createdAt: at.getTime(),
    pictureUrl: pictureOf(turnId),
  };
}

const wrote = { ...author, turnId: intents.turnId, text: intents.text, at: intents.at };
const isDone = (kind: "post" | "comment") => and(eq(intents.kind, kind), eq(intents.status, "done"));

/** The newest posts of the rehearsal; of one bot with `botId`. At most `limit`. */
export async function newestPosts(db: Db, identity: string, limit: number, botId?: string): Promise<GalleryPost[]> {
  const rows = await db
    .select(wrote)
    .from(activities)
    .innerJoin(bots, and(eq(bots.id, activities.botId), eq(bots.galleryId, identity)))
    .innerJoin(intents, and(eq(intents.turnId, activities.turnId), isDone("post")))
    .where(
      and(
        eq(activities.kind, "post"),
        eq(activities.result, "done"),
        botId === undefined ? undefined : eq(activities.botId, botId),
      ),
    )
    .orderBy(desc(activities.id))
    .limit(limit);
  return rows.map(toPost);
}

export async function findPost(db: Db, identity: string, id: string): Promise<GalleryPost | null> {
  const [row] = await db
    .select(wrote)
    .from(intents)
    .innerJoin(bots, eq(bots.id, intents.botId))
    .where(and(eq(intents.turnId, turnOf(id)), isDone("post"), eq(intents.galleryId, identity)));
  return row ? toPost(row) : null;
}

/** The rehearsal's comments below one post, oldest first. */
export async function commentsOn(db: Db, identity: string, itemId: string): Promise<GalleryComment[]> {
  const rows = await db
    .select(wrote)
    .from(intents)
    .innerJoin(bots, eq(bots.id, intents.botId))
    .where(and(eq(intents.itemId, itemId), isDone("comment"), eq(intents.galleryId, identity)))
    .orderBy(asc(intents.at), asc(intents.id));
  return rows.map(({ turnId, text, at, ...by }) => ({
    id: commentIdOf(turnId),
    content: text ?? "",
    createdAt: at.getTime(),
    user: userOf(by),
  }));
}

/** The same posts with the rehearsal's likes and comments counted, as the bot of this handle would see them. */
export async function withReactions(
  db: Db,
  identity: string,
  posts: readonly GalleryPost[],
  as: string | undefined,
): Promise<GalleryPost[]> {
  const ids = posts.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({
            itemId: intents.itemId,
            kind: intents.kind,
            n: count(),
            byMe: sql<boolean>`bool_or(${bots.handle} = ${as ?? ""}::text)`,
          })
          .from(intents)
          .innerJoin(bots, eq(bots.id, intents.botId))
          .where(
            and(
              inArray(intents.itemId, ids),
              inArray(intents.kind, ["like", "comment"]),
              eq(intents.status, "done"),
              eq(intents.galleryId, identity),
            ),
          )
          .groupBy(intents.itemId, intents.kind);
  const of = (id: string, kind: "like" | "comment") => rows.find((row) => row.itemId === id && row.kind === kind);
  return posts.map((post) => {
    const likes = of(post.id, "like");
    return {
      ...post,
      likeCount: post.likeCount + (likes?.n ?? 0),
      commentCount: post.commentCount + (of(post.id, "comment")?.n ?? 0),
      isLiked: likes?.byMe === true,
    };
  });
}

export async function rehearsingBot(db: Db, identity: string, handle: string) {
  const [row] = await db
    .select({ ...author, createdAt: bots.createdAt, bio: sql<string | null>`${bots.persona} ->> 'bio'` })
    .from(bots)
    .where(and(eq(bots.galleryId, identity), eq(bots.handle, handle.toLowerCase())));
  if (!row) return null;
  const { createdAt, bio, ...by } = row;
  return { botId: by.botId, user: { ...userOf(by), createdAt: createdAt.getTime(), ...(bio !== null && { bio }) } };
}
