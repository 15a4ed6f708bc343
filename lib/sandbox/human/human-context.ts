import type { Db } from "@/lib/db/db";

/** What the gallery's pages need to act and to read. Clocks as in `SandboxDeps`. */
export type HumanContext = {
  db: Db;
  /** Virtual epoch ms. */
  now: () => number;
  realNow: () => number;
  /** Default `/api/sandbox`. */
  publicBase?: string;
};

export const baseOf = (ctx: { publicBase?: string }) => ctx.publicBase ?? "/api/sandbox";

/** A wish the gallery does not fulfil; `message` is for the person who asked. */
export type Declined = { kind: "declined"; message: string };

export const declined = (message: string): Declined => ({ kind: "declined", message });
