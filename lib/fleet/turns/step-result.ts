import type { EffectResult } from "../effects/run-effect";
import type { TurnEnd } from "./finish-turn";

/** What a step of a turn tells the run: plain data, small. */
export type StepResult =
  /** This step is done; take the next. */
  | { kind: "next" }
  /** The turn is over, whatever came of it. */
  | { kind: "over"; status: string }
  /** Ask the gallery again at this real time (ISO). */
  | { kind: "unsettled"; until: string }
  /** The lease is lost or something holds the bot: nothing more in this session. `unpaid`: only this turn is left out. */
  | { kind: "halted"; reason: string; unpaid?: true };

/** How a turn ends when its effect did not happen. */
export function endFor(result: Exclude<EffectResult, { kind: "done" | "unsettled" | "halted" }>): TurnEnd {
  switch (result.kind) {
    case "gone":
      return { status: "skipped", reason: "The post is gone from the gallery", isFinal: true };
    case "capped":
      return {
        status: "skipped",
        reason: result.reason,
        ...((result.of === "words" || ("isFinal" in result && result.isFinal)) && { isFinal: true }),
      };
    case "refused":
      return { status: "refused", reason: result.reason, answer: result.answer };
    case "given_up":
      return { status: "given_up", reason: result.reason };
  }
}
