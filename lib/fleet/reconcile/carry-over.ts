// Law: a restore brings no motion back that somebody has ended since: what was stopped, blocked or revoked stays so.
import { and, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/db";
import { apiTokens, blocks, bots, fleet, holds } from "@/lib/db/schema";
import { carryRemovals } from "./carry-removals";

/** How many of each were brought over from the database that is replaced. */
export type Carried = {
  stopped: boolean;
  bots: number;
  pauses: number;
  blocks: number;
  tokens: number;
  removals: number;
};

const over = ["stopped", "retired"] as const;
const moving = ["running", "failing"] as const;

async function carryState(present: Db, tx: Tx): Promise<boolean> {
  const [row] = await present
    .select({ state: fleet.state, stateBy: fleet.stateBy, stateAt: fleet.stateAt })
    .from(fleet)
    .where(eq(fleet.id, 1));
  if (row?.state !== "stopped") return false;
  await tx.update(fleet).set(row).where(eq(fleet.id, 1));
  return true;
}

async function carryBots(present: Db, tx: Tx): Promise<number> {
  const { id, status, statusReason, statusSince, retiredAt } = bots;
  const ended = await present
    .select({ id, status, statusReason, statusSince, retiredAt })
    .from(bots)
    .where(inArray(bots.status, [...over]));
  let count = 0;
  for (const { id: botId, ...state } of ended) {
    // Retirement is for good, from whatever status the backup knows.
    const isRetired = state.status === "retired";
    const changed = await tx
      .update(bots)
      .set(isRetired ? { ...state, memory: null } : state)
      .where(and(eq(bots.id, botId), isRetired ? ne(bots.status, "retired") : inArray(bots.status, [...moving])))
      .returning({ id: bots.id });
    if (isRetired && changed.length > 0) await tx.delete(holds).where(eq(holds.botId, botId));
    count += changed.length;
  }
  return count;
}

async function carryPauses(present: Db, tx: Tx): Promise<number> {
  const paused = await present.select().from(holds).where(eq(holds.cause, "operator"));
  const known = new Set((await tx.select({ id: bots.id }).from(bots)).map((row) => row.id));
  const rows = paused.flatMap(({ id: _id, ...hold }) => (hold.botId === null || known.has(hold.botId) ? [hold] : []));
  if (rows.length === 0) return 0;
  return (await tx.insert(holds).values(rows).onConflictDoNothing().returning({ id: holds.id })).length;
}

async function carryBlocks(present: Db, tx: Tx): Promise<number> {
  const rows = (await present.select().from(blocks)).map(({ id: _id, ...block }) => block);
  if (rows.length === 0) return 0;
  return (await tx.insert(blocks).values(rows).onConflictDoNothing().returning({ id: blocks.id })).length;
}

async function carryRevoked(present: Db, tx: Tx): Promise<number> {
  const revoked = await present
    .select({ id: apiTokens.id, revokedAt: apiTokens.revokedAt })
    .from(apiTokens)
    .where(isNotNull(apiTokens.revokedAt));
  let count = 0;
  for (const { id, revokedAt } of revoked) {
    const changed = await tx
      .update(apiTokens)
      .set({ revokedAt })
      .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    count += changed.length;
  }
  return count;
}

/** Brings over what operators have ended, or wanted removed, since the backup, `now` in real time: all of it or, when the present database cannot be read, an error. */
export async function carryOver(present: Db, restored: Db, now: number): Promise<Carried> {
  return restored.transaction(async (tx) => ({
    stopped: await carryState(present, tx),
    bots: await carryBots(present, tx),
    pauses: await carryPauses(present, tx),
    blocks: await carryBlocks(present, tx),
    tokens: await carryRevoked(present, tx),
    removals: await carryRemovals(present, tx, now),
  }));
}
