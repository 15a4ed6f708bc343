/**
 * Law: a rehearsal reads the real gallery and changes nothing there. What a bot does is answered here, without a request, and shown to the
 * other bots as if the gallery had taken it.
 */
import type { Db } from "@/lib/db/db";
import type { GalleryOutcome } from "@/lib/studio/outcome";
import type { Gallery, GalleryPost } from "@/lib/studio/port";
import { REHEARSED, shadowOf } from "./identity";
import {
  commentIdOf,
  commentsOn,
  findPost,
  newestPosts,
  pictureOf,
  postIdOf,
  rehearsingBot,
  withReactions,
} from "./rehearsed";

const HOUR_MS = 3_600_000;

const ok = <T>(value: T): Promise<GalleryOutcome<T>> => Promise.resolve({ kind: "ok", value });
const isRehearsed = (id: string): boolean => id.startsWith(REHEARSED);

/** How busy a post is for its age: what a gallery calls trending or popular is its own secret, and no two agree. */
const heat = ({ likeCount, commentCount, createdAt }: GalleryPost, hours: number): number =>
  Math.log2(1 + likeCount + 2 * commentCount) + createdAt / (hours * HOUR_MS);

const orders = {
  recent: (post: GalleryPost) => post.createdAt,
  trending: (post: GalleryPost) => heat(post, 12),
  popular: (post: GalleryPost) => heat(post, 24 * 365),
};

/** The turn that an idempotency key of the fleet's is about: `<identity>:<kind>:<turn>`, and for a picture `:<attempt>`. */
function turnOf(key: string, identity: string, kind: "post" | "comment" | "render"): string {
  const rest = key.slice(`${identity}:${kind}:`.length);
  return kind === "render" ? rest.slice(0, rest.lastIndexOf(":")) : rest;
}

/** `gallery` is read as the service, for no bot has an account there yet. */
export function createShadowGallery(db: Db, gallery: Gallery): Gallery {
  const identity = shadowOf(gallery.identity);
  const ownPost = async (id: string): Promise<GalleryOutcome<GalleryPost>> => {
    const post = await findPost(db, identity, id);
    return post ? { kind: "ok", value: post } : { kind: "not_found", message: "It was not rehearsed." };
  };

  return {
    identity,
    traits: gallery.traits,
    capabilities: (scope) => gallery.capabilities(scope),

    async listPosts({ as, ...query }) {
      const page = await gallery.listPosts(query);
      if (page.kind !== "ok") return page;
      const { items, received, next } = page.value;
      // Later pages are the gallery's own: what the rehearsal made is all on the first.
      const own = query.after === undefined ? await newestPosts(db, identity, query.limit) : [];
      const all = await withReactions(db, identity, [...own, ...items], as);
      const order = orders[query.sort];
      const shown =
        own.length === 0 ? all : all.toSorted((a, b) => order(b) - order(a)).slice(0, Math.max(query.limit, 1));
      const unread = received - items.length;
      return { kind: "ok", value: { items: shown, received: shown.length + unread, ...(next && { next }) } };
    },
    async getPost({ as, id, signal }) {
      const found = isRehearsed(id) ? await ownPost(id) : await gallery.getPost({ id, ...(signal && { signal }) });
      if (found.kind !== "ok") return found;
      const [seen] = await withReactions(db, identity, [found.value], as);
      return { kind: "ok", value: seen ?? found.value };
    },
    async listComments({ as: _as, id, ...query }) {
      const own = query.after === undefined ? await commentsOn(db, identity, id) : [];
      if (isRehearsed(id)) return ok({ items: own, received: own.length });
      const page = await gallery.listComments({ id, ...query });
      if (page.kind !== "ok" || own.length === 0) return page;
      const { items, received } = page.value;
      return ok({ ...page.value, items: [...items, ...own], received: received + own.length });
    },
    async listPostsBy({ as, username, ...query }) {
      const bot = await rehearsingBot(db, identity, username);
      if (!bot) return gallery.listPostsBy({ username, ...query });
      const own = await newestPosts(db, identity, query.limit, bot.botId);
      return ok({ items: await withReactions(db, identity, own, as), received: own.length });
    },
    async getUser({ username, signal }) {
      const bot = await rehearsingBot(db, identity, username);
      return bot ? ok({ user: bot.user }) : gallery.getUser({ username, ...(signal && { signal }) });
    },

    render: ({ idempotencyKey }) => ok({ imageUrl: pictureOf(turnOf(idempotencyKey, identity, "render")) }),
    createPost: ({ idempotencyKey }) => ok({ id: postIdOf(turnOf(idempotencyKey, identity, "post")) }),
    createComment: ({ idempotencyKey }) => ok({ id: commentIdOf(turnOf(idempotencyKey, identity, "comment")) }),
    like: () => ok({}),
    provisionBot: ({ botId, username }) => ok({ id: `${REHEARSED}user:${botId}`, username, created: true }),
    removeBot: () => ok({ removed: true as const }),
    deletePost: () => ok({ deleted: true as const }),
    deleteComment: () => ok({ deleted: true as const }),
  };
}
