import type { DbOrTx } from "@/lib/db/db";
import { type FleetRow, readFleet } from "../lifecycle/fleet-row";
import { readUsed, type Used } from "./ledger";
import { type Stage, stageOf, stageWords, worstStage } from "./stages";
import { type BudgetWindow, windowsAt } from "./windows";

export type WindowNow = BudgetWindow & Used & { stage: Stage };

/** The windows of this moment, what they hold, and how far each makes the fleet save. */
export async function windowsNow(
  db: DbOrTx,
  realNow: number,
  botId: string | null = null,
  fleet?: FleetRow,
): Promise<WindowNow[]> {
  const windows = windowsAt(realNow, fleet ?? (await readFleet(db)), botId);
  const used = await readUsed(db, windows);
  return windows.map((window) => {
    const { reserved, spent, savingSince } = used.get(window.scope) ?? { reserved: 0, spent: 0, savingSince: null };
    const stage = window.limit === null ? ("usual" as const) : stageOf(spent + reserved, window.limit);
    return { ...window, reserved, spent, savingSince, stage };
  });
}

/** How far words are saved, by the money windows: a day's pictures say nothing about words. */
export const wordStage = (windows: readonly WindowNow[]): Stage =>
  worstStage(windows.filter(({ kind }) => kind !== "pictures").map(({ stage }) => stage));

/** What the stage in force takes, in words, and since when the windows that brought it on make the fleet save; null while nothing is saved. */
export function savingOf(
  windows: readonly WindowNow[],
): { words: string; since: string | null; isUsedUp: boolean } | null {
  const stage = wordStage(windows);
  if (stage === "usual") return null;
  const times = windows.flatMap(({ kind, savingSince, stage: own }) =>
    own !== "usual" && kind !== "pictures" && savingSince ? [savingSince.getTime()] : [],
  );
  const since = times.length > 0 ? new Date(Math.min(...times)).toISOString() : null;
  return { words: stageWords[stage], since, isUsedUp: stage === "held" };
}
