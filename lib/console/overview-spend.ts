// Law: the budget's day is a day of real time, whatever the sandbox's clock does.
import { formatCountOf } from "./format-number";

const dayMs = 24 * 60 * 60_000;
/** Before this much of the day has passed, its pace says nothing. */
const firstWordMs = 60 * 60_000;

export interface SpendPace {
  /** Of the cap; 0 without a cap. */
  share: number;
  /** What the day ends at if it goes on like this, in millionths of a dollar; null while that is a guess. */
  paceMicros: number | null;
}

/** @param realNowMs the server's reading. */
export function spendPace(
  spend: { todayMicros: number; capMicros: number; dayEndsAt: string },
  realNowMs: number,
): SpendPace {
  const passed = dayMs - (Date.parse(spend.dayEndsAt) - realNowMs);
  const share = spend.capMicros > 0 ? spend.todayMicros / spend.capMicros : 0;
  const early = passed < firstWordMs || spend.todayMicros === 0;
  return { share, paceMicros: early ? null : Math.round((spend.todayMicros / Math.min(passed, dayMs)) * dayMs) };
}

/** What was asked of models today; the offline voice is no model call. */
export function callWords({ calls, offlineCalls }: { calls: number; offlineCalls: number }): string {
  return calls === 0 && offlineCalls > 0 ? "offline, free" : formatCountOf(calls, "model call");
}
