import { and, eq, gt, inArray, ne, or } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { modelCalls } from "@/lib/db/schema";

/** Whether this was asked for in one of these turns, in a call that may have been paid for: nobody asks for it twice. */
export async function askedBefore(db: DbOrTx, turnIds: readonly string[], purpose: string): Promise<boolean> {
  const { turnId, status, costMicros } = modelCalls;
  const mayBePaid = or(ne(status, "failed"), gt(costMicros, 0));
  const asked = and(inArray(turnId, [...turnIds]), eq(modelCalls.purpose, purpose), mayBePaid);
  return (await db.$count(modelCalls, asked)) > 0;
}
