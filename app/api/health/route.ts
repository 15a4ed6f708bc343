import { sql } from "drizzle-orm";
import { fleet } from "@/lib/db/schema";
import { getDb } from "@/lib/server/db";
import { getEnv } from "@/lib/server/env";
import { respondJson } from "@/lib/server/respond";
import { publicRoute } from "@/lib/server/route";

/** An engine that has not been heard of for this long is called silent. */
const engineSilentMs = 120_000;

type Health = { status: "up" | "down"; database: "ok" | "down"; engine: "ok" | "silent" | "unknown" };

async function read(): Promise<Health> {
  try {
    const db = await getDb();
    await db.execute(sql`select 1`);
    const [row] = await db.select({ seenAt: fleet.engineSeenAt }).from(fleet).limit(1);
    const engine = !row?.seenAt ? "unknown" : Date.now() - row.seenAt.getTime() > engineSilentMs ? "silent" : "ok";
    return { status: "up", database: "ok", engine };
  } catch {
    return { status: "down", database: "down", engine: "unknown" };
  }
}

/** Up while the console can serve: a silent engine is told but does not take the process out of a load balancer. */
export const GET = publicRoute("says up or down to a load balancer, and nothing else", async () => {
  const health = await read();
  return respondJson({ ...health, drivenBy: getEnv().engine }, { status: health.status === "up" ? 200 : 503 });
});
