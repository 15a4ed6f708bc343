import { createHash } from "node:crypto";
import { bots, jobs } from "@/lib/db/schema";
import type { FleetContext } from "@/lib/fleet/context";

/** What the first seed of a form of new people is made of: other bytes each time somebody was made, and the same for whoever comes back to look again. */
export async function seedBytes(ctx: FleetContext): Promise<Uint8Array> {
  const [made, drafted] = await Promise.all([ctx.db.$count(bots), ctx.db.$count(jobs)]);
  return createHash("sha256").update(`${ctx.studio.identity}:${made}:${drafted}`).digest();
}
