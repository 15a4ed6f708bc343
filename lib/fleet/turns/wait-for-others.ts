import type { FleetContext } from "../context";
import { gone, type LoadedTurn, saveWork } from "./load-turn";
import type { StepResult } from "./step-result";

/** Where others keep coming, a bot does not wait for ever. */
const MOST_WAITS = 3;

/** Has the step come back when others are gone from the post, `againAt` in domain time; null when that was often enough. */
export async function waitForOthers(
  ctx: FleetContext,
  loaded: LoadedTurn,
  againAt: number,
  trace?: LoadedTurn["trace"],
): Promise<StepResult | null> {
  const waits = (loaded.work.waits ?? 0) + 1;
  if (waits > MOST_WAITS) return null;
  if (!(await saveWork(ctx, loaded, { waits }, trace))) return gone;
  return { kind: "unsettled", until: new Date(ctx.clock.toReal(againAt)).toISOString() };
}
