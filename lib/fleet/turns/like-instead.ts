import { eq } from "drizzle-orm";
import { bots, turns, type TurnTarget } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { SAID_BEFORE } from "../words/said-before";
import { isOver } from "./finish-turn";
import { likeTurn } from "./like-turn";
import { gone, type LoadedTurn } from "./load-turn";
import type { StepResult } from "./step-result";

/** Whoever has nothing new to say likes the post instead: the turn is a like from here on. What may not be liked is left, with the reason. */
export async function likeInstead(
  ctx: FleetContext,
  loaded: LoadedTurn,
  lease: number,
  target: TurnTarget,
  trace: LoadedTurn["trace"],
): Promise<StepResult> {
  const { turn, bot } = loaded;
  const changed = await ctx.db.transaction(async (tx) => {
    // Bot before turn, as everywhere.
    await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, bot.id)).for("key share");
    const [now] = await tx.select({ status: turns.status }).from(turns).where(eq(turns.id, turn.id)).for("update");
    if (!now || isOver(now.status)) return false;
    await tx
      .update(turns)
      .set({ kind: "like", status: "working", count: 1, targets: [target], trace: { ...loaded.trace, ...trace } })
      .where(eq(turns.id, turn.id));
    return true;
  });
  return changed ? likeTurn(ctx, turn.id, lease, SAID_BEFORE) : gone;
}

/** A turn that became a like goes on as one, whichever step asks. */
export function goOnLiking(ctx: FleetContext, { turn }: LoadedTurn, lease: number): Promise<StepResult> | null {
  return turn.kind === "like" ? likeTurn(ctx, turn.id, lease, SAID_BEFORE) : null;
}
