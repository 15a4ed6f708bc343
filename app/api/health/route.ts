import { getDb } from "@/lib/server/db";
import { engineReport } from "@/lib/server/engine-status";
import { readHealth } from "@/lib/server/health";
import { respondJson } from "@/lib/server/respond";
import { publicRoute } from "@/lib/server/route";

export const GET = publicRoute("says up or down to a load balancer, and nothing else", async () => {
  const health = await readHealth(getDb, engineReport());
  return respondJson(health, { status: health.status === "up" ? 200 : 503 });
});
