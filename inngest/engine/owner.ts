/** One process drives the engine. A dead owner on this host is replaced at once, a silent one elsewhere after 30 s. */
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/db";
import { query } from "./sql";

const LEASE_S = 30;
export const HEARTBEAT_MS = 10_000;

export class OwnershipError extends Error {
  override name = "OwnershipError";
}

interface OwnerRow {
  ownerId: string;
  epoch: number;
  pid: number;
  host: string;
  processStart: string;
  expired: boolean;
}

/** Owners alive in this process, across copies of this module that a bundler may make. */
function localOwners(): Set<string> {
  const holder = globalThis as { [key: symbol]: unknown };
  return (holder[Symbol.for("embedded-engine.owners")] ??= new Set<string>()) as Set<string>;
}

/** When a process began, in the kernel's ticks; "" where the system does not tell. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function mayReplace(row: OwnerRow, ownerId: string): boolean {
  if (row.ownerId === ownerId || row.expired) return true;
  if (row.host !== hostname()) return false;
  if (row.pid === process.pid && row.processStart === processStart(process.pid)) return !localOwners().has(row.ownerId);
  return !isAlive(row.pid) || row.processStart !== processStart(row.pid);
}

/**
 * Becomes the owner.
 * @returns the epoch that fences every later write
 * @throws OwnershipError when another living process owns the database
 */
export async function takeOwnership(db: Db, ownerId: string): Promise<number> {
  const epoch = await db.transaction(async (tx) => {
    await query(
      tx as Tx,
      sql`insert into engine_owner (id, owner_id, epoch, pid, host, process_start, heartbeat_at)
      values (1, '', 0, 0, '', '', '-infinity') on conflict do nothing`,
    );
    const rows = await query<OwnerRow>(
      tx as Tx,
      sql`select owner_id as "ownerId", epoch, pid, host, process_start as "processStart",
        heartbeat_at < now() - make_interval(secs => ${LEASE_S}) as expired from engine_owner where id = 1 for update`,
    );
    const row = rows[0]!;
    if (row.ownerId !== "" && !mayReplace(row, ownerId)) {
      throw new OwnershipError(
        `Process ${row.pid} on ${row.host} already drives the engine of this database. Stop it first, or use another database.`,
      );
    }
    await query(
      tx as Tx,
      sql`update engine_owner set owner_id = ${ownerId}, epoch = ${row.epoch + 1}, pid = ${process.pid},
      host = ${hostname()}, process_start = ${processStart(process.pid)}, heartbeat_at = now() where id = 1`,
    );
    return row.epoch + 1;
  });
  localOwners().add(ownerId);
  return epoch;
}

/** Keeps the owner row until the transaction ends; throws when it is another's. */
export async function fence(tx: Tx, epoch: number): Promise<void> {
  const rows = await query(tx, sql`select 1 from engine_owner where id = 1 and epoch = ${epoch} for share`);
  if (rows.length === 0) throw new OwnershipError("Another process has taken over the engine of this database.");
}

/** Says that the owner lives. @throws OwnershipError when it was replaced */
export async function heartbeat(db: Db, epoch: number): Promise<void> {
  const rows = await query(
    db,
    sql`update engine_owner set heartbeat_at = now() where id = 1 and epoch = ${epoch} returning 1`,
  );
  if (rows.length === 0) throw new OwnershipError("Another process has taken over the engine of this database.");
}

export async function releaseOwnership(db: Db, ownerId: string, epoch: number): Promise<void> {
  localOwners().delete(ownerId);
  await query(db, sql`update engine_owner set owner_id = '' where id = 1 and epoch = ${epoch}`);
}
