import { and, eq, isNotNull, notExists, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, sessions } from "@/lib/db/schema";

/** Running bots with a planned wake and no visit under way: those whose plan may be drawn anew. */
export async function sleepingBotIds(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: bots.id })
    .from(bots)
    .where(
      and(
        eq(bots.status, "running"),
        isNotNull(bots.nextWakeAt),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(sessions)
            .where(and(eq(sessions.botId, bots.id), eq(sessions.status, "open"))),
        ),
      ),
    );
  return rows.map((row) => row.id);
}
