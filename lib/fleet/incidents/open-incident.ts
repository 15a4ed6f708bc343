import { and, eq, ne } from "drizzle-orm";
import { incidents } from "@/lib/db/schema";
import type { DbOrTx } from "@/lib/db/db";
import type { FleetContext } from "../context";
import { lockFleet } from "../lifecycle/fleet-row";
import { placeHold } from "../lifecycle/holds";
import { recordActivity } from "../lifecycle/record-activity";
import type { Dependency } from "./dependency";
import { probeBackoffMs } from "./thresholds";

export type Incident = typeof incidents.$inferSelect;

export async function openIncidents(db: DbOrTx): Promise<Incident[]> {
  return db.select().from(incidents).where(ne(incidents.state, "closed")).orderBy(incidents.openedAt).limit(3);
}

/** Those that hold the fleet: one whose trial is under way does not. */
export async function holdingIncidents(db: DbOrTx): Promise<Incident[]> {
  return (await openIncidents(db)).filter(({ trialAt }) => trialAt === null);
}

export async function incidentOf(db: DbOrTx, dependency: Dependency): Promise<Incident | undefined> {
  const [row] = await db
    .select()
    .from(incidents)
    .where(and(eq(incidents.dependency, dependency), ne(incidents.state, "closed")));
  return row;
}

/**
 * Opens the one incident a dependency can have, with the fleet's hold and the word in the log, in one transaction. Nothing of it can be there
 * without the rest; two processes that see the same trouble open one. Answers its reason.
 */
export async function openIncident(
  ctx: FleetContext,
  trouble: { dependency: Dependency; failures: number; reason: string },
): Promise<string> {
  const realNow = ctx.clock.realNow();
  const reason = await ctx.db.transaction(async (tx) => {
    await lockFleet(tx, "update");
    const [opened] = await tx
      .insert(incidents)
      .values({
        ...trouble,
        id: ctx.newId("inc"),
        state: "open",
        openedAt: new Date(realNow),
        nextProbeAt: new Date(realNow + probeBackoffMs(0)),
      })
      .onConflictDoNothing()
      .returning({ reason: incidents.reason });
    if (!opened) return (await incidentOf(tx, trouble.dependency))?.reason ?? trouble.reason;
    await placeHold(tx, ctx, { botId: null, cause: "incident", detail: opened.reason, until: null, by: "supervisor" });
    await recordActivity(tx, ctx, {
      botId: null,
      kind: "held",
      result: "info",
      text: `the fleet is held: ${opened.reason}`,
    });
    return opened.reason;
  });
  ctx.publish(["fleet", "activity", "bots"]);
  return reason;
}
