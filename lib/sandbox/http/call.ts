/** One request, read once, so that a fault may run its effect a second later than its answer. */
import type { Db, DbOrTx } from "@/lib/db/db";
import type { GalleryUser } from "../gallery/users";
import type { Answer } from "./answer";
import type { Limits } from "../limits";

export type ExecuteInput = { steps: unknown[]; name: string };
export type ExecutedImage = { bytes: Uint8Array; width: number; height: number; step: string };
export type ExecuteResult = { ok: true; images: ExecutedImage[] } | { ok: false; status: number; body: object };
export type Execute = (input: ExecuteInput, signal?: AbortSignal) => Promise<ExecuteResult>;

/** `now` is the domain clock (virtual epoch ms); `realNow` serves retention and retries. */
export type CallDeps = {
  db: Db;
  now: () => number;
  realNow: () => number;
  execute: Execute;
  limits: Limits;
  publicBase: string;
};

export type Call = {
  deps: CallDeps;
  /** The open transaction for writes, the database for reads. */
  db: DbOrTx;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Headers;
  body: Record<string, unknown>;
  actor: GalleryUser | null;
  /** Virtual time of the call. */
  at: Date;
  signal?: AbortSignal;
  /** What `prepare` returned. */
  prepared?: unknown;
};

/** public: no token. service: token, acting user optional. actor: token and acting user. */
export type Access = "public" | "service" | "actor";

export type Route = {
  method: "GET" | "POST" | "DELETE";
  pattern: string;
  access: Access;
  call: (call: Call) => Promise<Answer>;
  /** Slow work that must not hold a transaction; its result reaches `call` as `prepared`. */
  prepare?: (call: Call) => Promise<unknown>;
};
