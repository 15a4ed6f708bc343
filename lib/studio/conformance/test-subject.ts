/** What the conformance suite asks of whoever brings a gallery, and the world that it builds there through the port alone. */
import type { GalleryOptions } from "../call";
import type { GalleryOutcome } from "../outcome";
import type { Gallery } from "../port";
import type { FaultyServer } from "./test-faulty-server";

export const REFUSALS = [
  "fleet_day",
  "fleet_month",
  "bot_day",
  "bot_month",
  "rate_limited",
  "paused",
  "unavailable",
  "unauthorized",
  "forbidden",
  "not_found",
  "unprocessable",
  "bad_request",
  "conflict",
  "server_error",
] as const;
export type Why = (typeof REFUSALS)[number];
/** What the refusal says beside: times are epoch ms, delays ms; each may be left out. */
export type Saying = { message?: string; resetAt?: number; waitMs?: number };

/** Whoever adds an adapter writes one of these, and a real or remade server of that gallery behind it. */
export type Subject = {
  token: string;
  /** A port as the product would build it. */
  connect: (options: Omit<GalleryOptions, "token" | "identity" | "version" | "now"> & { token?: string }) => Gallery;
  /** The gallery itself, empty. */
  handle: (request: Request) => Promise<Response>;
  /** Its clock, epoch ms, which moves only here. */
  now: () => number;
  pass: (ms: number) => void;
  /** A refusal as this gallery words it. */
  refuse: (why: Why, saying: Saying) => Response;
  /** Requests that come before a call's own. */
  isAside?: (path: string) => boolean;
  close?: () => Promise<void>;
};

export type World = Subject & {
  server: FaultyServer;
  gallery: Gallery;
  /** The same, but gives up after a fifth of a second. */
  impatient: Gallery;
  key: () => string;
  post: (as: string, title: string) => Promise<string>;
  member: (username: string) => Promise<string>;
};

export const IMPATIENT_MS = 200;

export function valueOf<T>(outcome: GalleryOutcome<T>): T {
  if (outcome.kind !== "ok") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

export const steps = [
  { kind: "generate", generator: "shapes", params: { shapeType: "star" }, out: "a" },
  { kind: "save", in: "a", destination: "a.png", provider: "cloud" },
] as const;

/** Everybody and everything that a test needs is made by the port. */
export function makersOf({ pass }: Subject, gallery: Gallery): Pick<World, "key" | "post" | "member"> {
  let keys = 0;
  const key = () => `key-${(keys += 1)}`;
  const member = async (username: string) => {
    const named = { botId: `bot-${username}`, personaId: "p", name: username, username };
    return valueOf(await gallery.provisionBot({ ...named, idempotencyKey: key() })).id;
  };
  const post = async (as: string, title: string) => {
    pass(1000);
    const drawn = valueOf(await gallery.render({ as, name: "fleet-x", steps, idempotencyKey: key() }));
    const words = { title, description: `${title}, at length` };
    return valueOf(await gallery.createPost({ as, ...drawn, ...words, idempotencyKey: key() })).id;
  };
  return { key, member, post };
}

type Calling = (gallery: Gallery, signal?: AbortSignal) => Promise<GalleryOutcome<unknown>>;
const write = { as: "ann", idempotencyKey: "call" };
const page = { limit: 5 };
const named = { botId: "b", personaId: "p", name: "Cy", username: "cy" };

/** Every call of the port, about things that need not exist. */
export const READS: Readonly<Record<string, Calling>> = {
  capabilities: (g, signal) => g.capabilities({ signal }),
  listPosts: (g, signal) => g.listPosts({ ...page, sort: "recent", signal }),
  getPost: (g, signal) => g.getPost({ id: "1", as: "ann", signal }),
  listComments: (g, signal) => g.listComments({ ...page, id: "1", signal }),
  getUser: (g, signal) => g.getUser({ username: "ann", signal }),
  listPostsBy: (g, signal) => g.listPostsBy({ ...page, username: "ann", as: "ann", signal }),
};
export const WRITES: Readonly<Record<string, Calling>> = {
  render: (g, signal) => g.render({ ...write, name: "fleet-x", steps, signal }),
  createPost: (g, signal) => g.createPost({ ...write, imageUrl: "/i", title: "T", description: "D", signal }),
  createComment: (g, signal) => g.createComment({ ...write, id: "1", content: "hi", signal }),
  like: (g, signal) => g.like({ ...write, id: "1", signal }),
  provisionBot: (g, signal) => g.provisionBot({ ...named, idempotencyKey: "call", signal }),
};
/** What is gone is gone: a 404 is the answer that was wished for, and any 2xx the proof. */
export const REMOVALS: Readonly<Record<string, Calling>> = {
  removeBot: (g, signal) => g.removeBot({ id: "1", signal }),
  deletePost: (g, signal) => g.deletePost({ id: "1", signal }),
  deleteComment: (g, signal) => g.deleteComment({ id: "1", commentId: "1", signal }),
};

/** The calls that this gallery makes at all, with what it cannot do left out. */
export async function callsOf(gallery: Gallery): Promise<Record<"reads" | "writes" | "removals", [string, Calling][]>> {
  const can = valueOf(await gallery.capabilities());
  const able = Object.entries(REMOVALS).filter(([name]) => can[name as keyof typeof can] !== false);
  return { reads: Object.entries(READS), writes: Object.entries(WRITES), removals: able };
}

/** All at once, each by its name. */
export async function outcomesOf(calls: readonly [string, Calling][], gallery: Gallery, signal?: AbortSignal) {
  const made = calls.map(async ([name, calling]) => [name, await calling(gallery, signal)] as const);
  return Object.fromEntries(await Promise.all(made));
}

export const eachIs = (calls: readonly [string, unknown][], expected: object) =>
  Object.fromEntries(calls.map(([name]) => [name, expected]));
