/** The fleet's client of the gallery: the calls of the port, and no way to send any other. */
import { z } from "zod";
import { call, type Call, type CallSettings } from "./call";
import type { StudioOutcome } from "./outcome";
import { commentPageWire, createdCommentWire, createdPostWire, itemPageWire } from "./pages";
import type { StudioPort } from "./port";
import { capabilitiesWire, executedWire, invitedWire, itemWire, likeWire, profileWire } from "./wire";

/** Milliseconds from sending to the last byte of the answer. */
export type StudioTimeouts = { read: number; write: number; execute: number };

export type StudioClientOptions = {
  /** Origin and optional path, e.g. `https://api.floimg.com`. */
  baseUrl: string;
  token: string;
  /** See `galleryIdentity`; "sandbox" for the built-in gallery, whatever its port. */
  identity: string;
  /** The fleet's version, for the User-Agent. */
  version: string;
  /** Epoch ms; a `Retry-After` given as a date is measured from it. */
  now: () => number;
  fetch?: typeof fetch;
  timeouts?: Partial<StudioTimeouts>;
};

const DEFAULT_TIMEOUTS: StudioTimeouts = { read: 10_000, write: 20_000, execute: 180_000 };
const NO_CAPABILITIES = capabilitiesWire.parse({});
const anything = z.unknown();

export function createStudioClient(options: StudioClientOptions): StudioPort {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const settings: CallSettings = { ...options, fetch: options.fetch ?? fetch };
  type Rest<S extends z.ZodType> = Omit<Call<S>, "effect" | "method" | "timeoutMs">;
  const read = <S extends z.ZodType>(rest: Rest<S>) =>
    call<S>(settings, { ...rest, effect: "read", method: "GET", timeoutMs: timeouts.read });
  const write = <S extends z.ZodType>(rest: Rest<S>) =>
    call<S>(settings, { ...rest, effect: "write", method: "POST", timeoutMs: timeouts.write });
  const remove = async (path: readonly string[], scope: { as?: string; signal?: AbortSignal }) => {
    const { as, signal } = scope;
    const timeoutMs = timeouts.write;
    const done = await call(settings, {
      effect: "write",
      method: "DELETE",
      path,
      schema: anything,
      timeoutMs,
      as,
      signal,
    });
    // A second removal finds nothing, and any 2xx is the proof, whatever its body.
    const gone = done.kind === "not_found" || (done.kind === "unknown" && done.reason === "broken_body");
    return gone ? { kind: "ok" as const, value: undefined } : done;
  };

  return {
    identity: options.identity,

    async capabilities(scope = {}) {
      const found = await read({ ...scope, path: ["capabilities"], schema: capabilitiesWire });
      return found.kind === "not_found" ? { kind: "ok", value: NO_CAPABILITIES } : found;
    },
    listShowcase: ({ as, signal, ...query }) => read({ path: ["showcase"], query, schema: itemPageWire, as, signal }),
    getItem: async ({ id, as, signal }) =>
      map(await read({ path: ["showcase", id], schema: z.object({ item: itemWire }), as, signal }), (v) => v.item),
    listComments: ({ id, as, signal, ...query }) =>
      read({ path: ["showcase", id, "comments"], query, schema: commentPageWire, as, signal }),
    getUser: ({ username, as, signal }) => read({ path: ["users", username], schema: profileWire, as, signal }),
    listUserShowcase: ({ username, as, signal, ...query }) =>
      read({ path: ["users", username, "showcase"], query, schema: itemPageWire, as, signal }),

    createPost: ({ as, idempotencyKey, signal, imageUrl, title, description, workflowId }) =>
      write({
        path: ["showcase"],
        body: { imageUrl, title, description, workflowId },
        schema: createdPostWire,
        as,
        idempotencyKey,
        signal,
      }),
    toggleLike: ({ as, id, idempotencyKey, signal }) =>
      write({ path: ["showcase", id, "like"], body: {}, schema: likeWire, as, idempotencyKey, signal }),
    createComment: ({ as, id, content, idempotencyKey, signal }) =>
      write({
        path: ["showcase", id, "comments"],
        body: { content },
        schema: createdCommentWire,
        as,
        idempotencyKey,
        signal,
      }),
    async execute({ as, name, steps, idempotencyKey, signal }) {
      const ran = await call(settings, {
        effect: "workflow",
        method: "POST",
        path: ["execute", "sync"],
        body: { steps, name },
        schema: executedWire,
        timeoutMs: timeouts.execute,
        as,
        idempotencyKey,
        signal,
      });
      return map(ran, (value) => ({
        ...value,
        finishedUrl: value.imageUrls.at(-1) ?? "",
        finishedImageId: value.imageIds.at(-1),
      }));
    },

    provisionBot: async ({ idempotencyKey, signal, agentId, name, username, agentPersonaId, bio, avatarUrl }) => {
      const path = ["admin", "users", "invite"];
      const body = { agentId, name, username, isAgent: true, agentPersonaId, bio, avatarUrl };
      const invited = await write({ path, body, schema: invitedWire, idempotencyKey, signal });
      return map(invited, (value) => ({ ...value, created: value.created ?? false }));
    },
    removeBot: async ({ id, signal }) =>
      map(await remove(["admin", "users", id], { signal }), () => ({ removed: true as const })),
    deletePost: async ({ id, ...scope }) =>
      map(await remove(["showcase", id], scope), () => ({ deleted: true as const })),
    deleteComment: async ({ id, commentId, ...scope }) =>
      map(await remove(["showcase", id, "comments", commentId], scope), () => ({ deleted: true as const })),
  };
}

function map<T, U>(outcome: StudioOutcome<T>, change: (value: T) => U): StudioOutcome<U> {
  return outcome.kind === "ok" ? { kind: "ok", value: change(outcome.value) } : outcome;
}
