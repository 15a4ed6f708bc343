/** One key, one effect: the stored answer is written in the transaction of the effect, so neither exists alone. */
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Db, DbOrTx } from "@/lib/db/db";
import { sandboxIdempotencyKeys } from "@/lib/db/schema/sandbox";
import { type Answer, Refusal } from "./http/answer";

export type KeyedRequest = { actor: string; key: string; requestHash: string };

/** Null without the header. A key belongs to its acting user; the same key with another request is refused. */
export function readKey(request: { headers: Headers; method: string; path: string; raw: string }): KeyedRequest | null {
  const key = request.headers.get("idempotency-key");
  if (key === null || key === "") return null;
  if (key.length > 255) throw new Refusal(400, { error: "Idempotency-Key is too long" });
  const requestHash = createHash("sha256").update(`${request.method} ${request.path}\n${request.raw}`).digest("hex");
  return { actor: request.headers.get("x-agent-id") ?? "", key, requestHash };
}

export async function findStoredAnswer(db: DbOrTx, keyed: KeyedRequest): Promise<Answer | null> {
  const [row] = await db
    .select()
    .from(sandboxIdempotencyKeys)
    .where(and(eq(sandboxIdempotencyKeys.actor, keyed.actor), eq(sandboxIdempotencyKeys.key, keyed.key)))
    .limit(1);
  if (!row) return null;
  if (row.requestHash !== keyed.requestHash) {
    throw new Refusal(422, { error: "This Idempotency-Key was used for another request" });
  }
  return { status: row.status, json: JSON.parse(row.body), headers: { "idempotency-replayed": "true" } };
}

/**
 * Runs the effect once. The key's row is inserted first: a concurrent repeat waits on it in the database until the
 * first commits, then finds the stored answer; after a rollback it runs the effect itself.
 */
export async function runOnce(
  db: Db,
  keyed: KeyedRequest | null,
  realAt: Date,
  effect: (tx: DbOrTx) => Promise<Answer>,
): Promise<Answer> {
  if (!keyed) return db.transaction((tx) => effect(tx));
  return db.transaction(async (tx) => {
    const claimed = await tx
      .insert(sandboxIdempotencyKeys)
      .values({ ...keyed, status: 0, body: "null", createdRealAt: realAt })
      .onConflictDoNothing()
      .returning({ key: sandboxIdempotencyKeys.key });
    if (claimed.length === 0) {
      const stored = await findStoredAnswer(tx, keyed);
      if (stored) return stored;
      throw new Error("an idempotency key vanished while it was read");
    }
    const answer = await effect(tx);
    await tx
      .update(sandboxIdempotencyKeys)
      .set({ status: answer.status, body: JSON.stringify(answer.json ?? {}) })
      .where(and(eq(sandboxIdempotencyKeys.actor, keyed.actor), eq(sandboxIdempotencyKeys.key, keyed.key)));
    return answer;
  });
}
