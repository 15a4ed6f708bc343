import { and, eq, gt, inArray, ne, or } from "drizzle-orm";
import { modelCalls } from "@/lib/db/schema";
import type { FleetContext } from "../context";

/** Whether this was asked for in one of these turns, in a call that may have been paid for: nobody asks for it twice. */
export async function askedBefore(
  ctx: FleetContext,
  turnIds: readonly string[],
  purpose: "captions" | "comments" | "comment_picture",
): Promise<boolean> {
  const { turnId, status, costMicros } = modelCalls;
  const mayBePaid = or(ne(status, "failed"), gt(costMicros, 0));
  const asked = and(inArray(turnId, [...turnIds]), eq(modelCalls.purpose, purpose), mayBePaid);
  return (await ctx.db.$count(modelCalls, asked)) > 0;
}
