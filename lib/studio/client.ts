/** The gallery of FloImg Studio, and of the sandbox, which answers the same requests. */
import { z } from "zod";
import { createCaller, type Dialect, type GalleryOptions } from "./call";
import { explainError } from "./error-body";
import { under } from "./fields";
import type { GalleryOutcome } from "./outcome";
import type { Gallery, Page, Paging } from "./port";
import { goneAs, mapOk } from "./settled";
import {
  capabilitiesWire,
  commentsWire,
  createdCommentWire,
  createdPostWire,
  executedWire,
  invitedWire,
  itemsWire,
  itemWire,
  likeWire,
  profileWire,
} from "./wire";

const NO_CAPABILITIES = capabilitiesWire.parse({});
const TAKEN_AWAY = "The gallery says that the like was taken away.";
const anything = z.unknown();

const dialect: Dialect = {
  root: ["api"],
  headers: ({ token, as, idempotencyKey }) => ({
    accept: "application/json",
    authorization: `Bearer ${token}`,
    "x-agent-id": as,
    "idempotency-key": idempotencyKey,
  }),
  explain: explainError,
};

/** A page begins after so many entries as were passed over; a full one has another behind it. */
function offsetOf({ limit, after }: Paging): { limit: number; offset: number } {
  return { limit, offset: Number(after ?? 0) };
}

function withNext<T>(paging: Paging, outcome: GalleryOutcome<Page<T>>): GalleryOutcome<Page<T>> {
  const { limit, offset } = offsetOf(paging);
  return mapOk(outcome, (page) => (page.received < limit ? page : { ...page, next: String(offset + page.received) }));
}

export function createStudioClient(options: GalleryOptions): Gallery {
  const call = createCaller(options, dialect);
  return {
    identity: options.identity,
    traits: { likes: "toggle", threads: false, pictures: "workflow" },

    async capabilities(scope = {}) {
      const found = await call({ ...scope, method: "GET", path: ["capabilities"], schema: capabilitiesWire });
      return found.kind === "not_found" ? { kind: "ok", value: NO_CAPABILITIES } : found;
    },
    listPosts: async ({ sort, limit, after, ...scope }) => {
      const query = { ...offsetOf({ limit, after }), sort };
      const page = await call({ ...scope, method: "GET", path: ["showcase"], query, schema: itemsWire });
      return withNext({ limit, after }, page);
    },
    getPost: ({ id, ...scope }) =>
      call({ ...scope, method: "GET", path: ["showcase", id], schema: under("item", itemWire) }),
    listPostsBy: async ({ username, limit, after, ...scope }) => {
      const query = offsetOf({ limit, after });
      const path = ["users", username, "showcase"];
      return withNext({ limit, after }, await call({ ...scope, method: "GET", path, query, schema: itemsWire }));
    },
    listComments: async ({ id, limit, after, ...scope }) => {
      const query = offsetOf({ limit, after });
      const path = ["showcase", id, "comments"];
      return withNext({ limit, after }, await call({ ...scope, method: "GET", path, query, schema: commentsWire }));
    },
    getUser: ({ username, ...scope }) =>
      call({ ...scope, method: "GET", path: ["users", username], schema: profileWire }),

    render: ({ name, steps, ...scope }) =>
      call({
        ...scope,
        effect: "render",
        method: "POST",
        path: ["execute", "sync"],
        body: { steps, name },
        schema: executedWire,
      }),
    createPost: ({ imageUrl, title, description, ...scope }) => {
      const body = { imageUrl, title, description };
      return call({ ...scope, method: "POST", path: ["showcase"], body, schema: createdPostWire });
    },
    createComment: ({ id, content, replyTo: _below, ...scope }) => {
      const path = ["showcase", id, "comments"];
      return call({ ...scope, method: "POST", path, body: { content }, schema: createdCommentWire });
    },
    like: async ({ id, ...scope }) => {
      const path = ["showcase", id, "like"];
      const done = await call({ ...scope, method: "POST", path, body: {}, schema: likeWire });
      if (done.kind === "ok" && !done.value.liked)
        return { kind: "unknown", reason: "broken_body", message: TAKEN_AWAY };
      return mapOk(done, ({ likeCount }) => ({ likeCount }));
    },

    provisionBot: ({ botId, personaId, name, username, bio, avatarUrl, ...scope }) => {
      const body = { agentId: botId, name, username, isAgent: true, agentPersonaId: personaId, bio, avatarUrl };
      return call({ ...scope, method: "POST", path: ["admin", "users", "invite"], body, schema: invitedWire });
    },
    removeBot: async ({ id, ...scope }) => {
      const path = ["admin", "users", id];
      return goneAs(await call({ ...scope, method: "DELETE", path, schema: anything }), { removed: true });
    },
    deletePost: async ({ id, ...scope }) =>
      goneAs(await call({ ...scope, method: "DELETE", path: ["showcase", id], schema: anything }), { deleted: true }),
    deleteComment: async ({ id, commentId, ...scope }) => {
      const path = ["showcase", id, "comments", commentId];
      return goneAs(await call({ ...scope, method: "DELETE", path, schema: anything }), { deleted: true });
    },
  };
}
