// Law: health tells up or down and who drives, and nothing a stranger could use.
import { sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { fleet } from "@/lib/db/schema";
import type { EngineReport } from "./engine-status";

/** Longer without a sign of life, and an outside engine is called silent. Milliseconds. */
const engineSilentMs = 120_000;

export type Health = {
  status: "up" | "down";
  database: "ok" | "down";
  engine: EngineReport["state"] | "ok" | "silent" | "unknown";
};

/** Up while the console can serve: an engine in trouble is told but does not take the process out of a load balancer. */
export async function readHealth(
  openDb: () => Promise<Db>,
  report: EngineReport | null,
  now: number = Date.now(),
): Promise<Health> {
  try {
    const db = await openDb();
    await db.execute(sql`select 1`);
    if (report) return { status: "up", database: "ok", engine: report.state };
    const [row] = await db.select({ seenAt: fleet.engineSeenAt }).from(fleet).limit(1);
    if (!row?.seenAt) return { status: "up", database: "ok", engine: "unknown" };
    const silent = now - row.seenAt.getTime() > engineSilentMs;
    return { status: "up", database: "ok", engine: silent ? "silent" : "ok" };
  } catch {
    return { status: "down", database: "down", engine: "unknown" };
  }
}
