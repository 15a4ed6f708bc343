/** The whole adapter of the gallery in test-pinboard.ts. */
import { z } from "zod";
import { type Call, type Caller, createCaller, type Dialect, type GalleryOptions } from "../call";
import type { Answered, Refusal } from "../classify";
import { count, flag, id, maybe, readable, under, username, words } from "../fields";
import type { GalleryFailure, GalleryOutcome } from "../outcome";
import type { Gallery, GalleryComment, Page, Paging, RenderRequest } from "../port";
import { goneAs } from "../settled";

export type PinboardOptions = GalleryOptions & {
  /** This gallery takes pictures and makes none. Null for a workflow that cannot be painted. */
  paint: (workflow: Pick<RenderRequest, "name" | "steps">) => Promise<Uint8Array<ArrayBuffer> | null>;
};

const seconds = z.number().transform((value) => Math.round(value * 1000));
const named = { id, handle: username, display_name: maybe(words), robot: maybe(z.boolean()) };
const own = { about: maybe(words), joined: maybe(seconds), is_new: flag };

const memberWire = z.object({ ...named, ...own }).transform((member) => ({
  id: member.id,
  username: member.handle,
  name: member.display_name,
  isAgent: member.robot,
  bio: member.about,
  createdAt: member.joined,
  created: member.is_new,
}));

const pinWire = z
  .object({
    id,
    heading: words,
    story: words,
    labels: z.array(words),
    picture: maybe(z.object({ href: words })),
    by: memberWire,
    hearts: count,
    remarks: count,
    mine: maybe(z.object({ heart: z.boolean() })),
    pinned_at: seconds,
  })
  .transform((pin) => ({
    id: pin.id,
    title: pin.heading,
    description: pin.story,
    tags: pin.labels,
    user: pin.by,
    likeCount: pin.hearts,
    commentCount: pin.remarks,
    isLiked: pin.mine?.heart ?? false,
    createdAt: pin.pinned_at,
    pictureUrl: pin.picture?.href,
  }));

const remarkWire = z
  .object({ id, says: words, by: memberWire, at: seconds, replies: z.array(z.unknown()) })
  .transform(({ replies, says, by, at, ...rest }) => ({
    comment: { ...rest, content: says, createdAt: at, user: by },
    replies,
  }));

/** A thread as a list, each remark before its answers; what cannot be read is counted. */
function flat(thread: readonly unknown[]): Page<GalleryComment> {
  const { items, received } = readable(thread, remarkWire);
  const nested = items.map(({ comment, replies }) => ({ comment, answers: flat(replies) }));
  return {
    items: nested.flatMap(({ comment, answers }) => [comment, ...answers.items]),
    received: nested.reduce((sum, { answers }) => sum + answers.received, received),
  };
}

const cursor = z.string().nullable();
const pinsWire = z
  .object({ pins: z.array(z.unknown()), cursor })
  .transform((page) => ({ ...readable(page.pins, pinWire), next: page.cursor ?? undefined }));
const threadWire = z
  .object({ thread: z.array(z.unknown()), cursor })
  .transform((page) => ({ ...flat(page.thread), next: page.cursor ?? undefined }));
const heartsWire = z.object({ hearts: z.number() }).transform(({ hearts }) => ({ likeCount: hearts }));
const uploadWire = under("upload", z.object({ href: words })).transform(({ href }) => ({ imageUrl: href }));
const sessionWire = z.object({ session_token: words, expires_in: seconds });
const aboutWire = under("features", z.array(z.string())).transform((features) => ({
  deletePost: features.includes("remove-pins"),
  deleteComment: false,
  profileAtInvitation: features.includes("profiles"),
  isAgentShown: features.includes("robots-marked"),
  idempotencyKeys: false,
}));

const problemWire = z.object({ type: z.string(), title: maybe(words), retry_in: maybe(seconds), whose: maybe(words) });

function explain({ body }: Answered, nowMs: number): Refusal {
  const { data } = problemWire.safeParse(body.kind === "json" ? body.value : undefined);
  if (!data) return {};
  const window = (["day", "month"] as const).find((each) => data.type.endsWith(`/quota-${each}`));
  const scope = data.whose === "member" ? "bot" : "fleet";
  const resetAt = data.retry_in === undefined ? undefined : nowMs + data.retry_in;
  return {
    message: data.title,
    budget: window && { scope, window, resetAt },
    paused: data.type.endsWith("/closed"),
    retryAfterMs: data.retry_in,
  };
}

const dialect: Dialect = { root: ["v2"], headers: ({ token }) => ({ authorization: `Token ${token}` }), explain };
const orders = { recent: "newest", popular: "hearts", trending: "rising" } as const;
const paged = ({ limit, after }: Paging) => ({ size: limit, cursor: after });
const NOT_OFFERED: GalleryFailure = { kind: "invalid", status: 0, message: "This gallery removes no comments." };
const UNPAINTABLE = { errorCode: "UNPAINTABLE", message: "The workflow cannot be painted.", retryable: false };

/** Whoever acts has a token of its own, which ends after a while. Asking for one changes nothing. */
function createActing(call: Caller, now: () => number): Caller {
  const sessions = new Map<string, { token: string; until: number }>();
  async function open(as: string, signal?: AbortSignal): Promise<GalleryOutcome<{ token: string }>> {
    const body = { member: as };
    const made = await call({ method: "POST", effect: "read", path: ["sessions"], body, schema: sessionWire, signal });
    if (made.kind === "not_found") return { kind: "unauthorized", status: 403, message: made.message };
    if (made.kind !== "ok") return made;
    const session = { token: made.value.session_token, until: now() + made.value.expires_in };
    sessions.set(as, session);
    return { kind: "ok", value: session };
  }
  return async <S extends z.ZodType>({ as, ...request }: Call<S>) => {
    if (as === undefined) return call(request);
    const known = sessions.get(as);
    if (known && known.until > now()) {
      const done = await call({ ...request, token: known.token });
      // Its session may have ended early, and the refusal proves that nothing was done.
      if (done.kind !== "unauthorized" || done.status !== 401) return done;
    }
    const fresh = await open(as, request.signal);
    return fresh.kind === "ok" ? call({ ...request, token: fresh.value.token }) : fresh;
  };
}

export function createPinboardClient({ paint, ...options }: PinboardOptions): Gallery {
  const call = createActing(createCaller(options, dialect), options.now);
  return {
    identity: options.identity,
    traits: { likes: "set", threads: true, pictures: "upload" },

    capabilities: (scope) => call({ ...scope, method: "GET", path: ["about"], schema: aboutWire }),
    listPosts: ({ sort, limit, after, ...scope }) => {
      const query = { order: orders[sort], ...paged({ limit, after }) };
      return call({ ...scope, method: "GET", path: ["pins"], query, schema: pinsWire });
    },
    getPost: (query) => {
      const { id: pin, ...scope } = query;
      return call({ ...scope, method: "GET", path: ["pins", pin], schema: under("pin", pinWire) });
    },
    listPostsBy: ({ username: handle, limit, after, ...scope }) => {
      const query = paged({ limit, after });
      return call({ ...scope, method: "GET", path: ["members", handle, "pins"], query, schema: pinsWire });
    },
    listComments: ({ id: pin, limit, after, ...scope }) => {
      const query = paged({ limit, after });
      return call({ ...scope, method: "GET", path: ["pins", pin, "thread"], query, schema: threadWire });
    },
    getUser: ({ username: handle, ...scope }) => {
      const schema = under("member", memberWire).transform((user) => ({ user }));
      return call({ ...scope, method: "GET", path: ["members", handle], schema });
    },

    async render({ name, steps, ...scope }) {
      const body = await paint({ name, steps });
      if (!body) return { kind: "refused_workflow", status: 0, ...UNPAINTABLE };
      return call({ ...scope, effect: "render", method: "POST", path: ["uploads"], body, schema: uploadWire });
    },
    createPost: ({ imageUrl, title, description, ...scope }) => {
      const body = { heading: title, story: description, picture_href: imageUrl };
      return call({ ...scope, method: "POST", path: ["pins"], body, schema: under("pin", z.object({ id })) });
    },
    createComment: ({ id: pin, content, replyTo, ...scope }) => {
      const schema = under("remark", z.object({ id }));
      const body = { says: content, below: replyTo };
      return call({ ...scope, method: "POST", path: ["pins", pin, "thread"], body, schema });
    },
    like: ({ id: pin, ...scope }) =>
      call({ ...scope, method: "PUT", path: ["pins", pin, "hearts", "me"], schema: heartsWire }),

    provisionBot: ({ botId, name, username: handle, bio, signal }) => {
      const body = { display_name: name, about: bio, robot: true, reference: botId };
      return call({ method: "PUT", path: ["members", handle], body, schema: memberWire, signal });
    },
    removeBot: async ({ id: member, ...scope }) =>
      goneAs(await call({ ...scope, method: "DELETE", path: ["members", member], schema: z.unknown() }), {
        removed: true,
      }),
    deletePost: async ({ id: pin, ...scope }) =>
      goneAs(await call({ ...scope, method: "DELETE", path: ["pins", pin], schema: z.unknown() }), { deleted: true }),
    deleteComment: async () => NOT_OFFERED,
  };
}
