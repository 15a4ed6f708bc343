import type { LlmFailed } from "@/lib/llm/port";
import { PRICE_REMEDY } from "../budget/price-refusal";

type Reaction = { words: string; tries: number; waitMs: number };

const reactions: Record<LlmFailed["reason"], Reaction> = {
  bad_output: {
    words:
      "The model’s answer was not the JSON that was asked for. Go on to ask again; if it stays so, choose another model.",
    tries: 3,
    waitMs: 0,
  },
  timeout: {
    words: "The model did not answer within two minutes. Whoever is drawn already stays; go on when it is quicker.",
    tries: 2,
    waitMs: 5000,
  },
  rate_limited: {
    words: "The model is asked too often just now. Whoever is drawn already stays; go on in a few minutes.",
    tries: 3,
    waitMs: 20_000,
  },
  unavailable: {
    words: "The model cannot be reached. Whoever is drawn already stays; go on once it answers: Settings has a test.",
    tries: 3,
    waitMs: 10_000,
  },
  auth: {
    words: "The model’s provider refused the key, or its account is empty. Mend OPENAI_API_KEY, restart, then go on.",
    tries: 1,
    waitMs: 0,
  },
  refused: {
    words: "The model refused to write these people. Say the brief or the hint in other words.",
    tries: 1,
    waitMs: 0,
  },
  unpriced: { words: `The model has no price. ${PRICE_REMEDY}`, tries: 1, waitMs: 0 },
  aborted: { words: "The fleet was stopped. Go on once it is armed again.", tries: 1, waitMs: 0 },
};
const LONGEST_WAIT_MS = 120_000;

export type Outlook = { again: true; waitMs: number; words: string } | { again: false; words: string };

/** A provider that does not know the model, or not this kind of request, has not read the brief. */
const isMisconfigured = (message: string) =>
  /answered 4\d\d/.test(message) && !/polic|safety|content|harm/i.test(message);
const misconfigured = (message: string) =>
  `${message.replace(/\.?$/, ".")} Check OPENAI_MODEL and OPENAI_BASE_URL, restart, then go on.`;

/** @param tries how often it was asked in a row, this time among them */
export function outlookOf({ reason, message, retryAfterMs }: LlmFailed, tries: number): Outlook {
  const { words: usual, tries: most, waitMs } = reactions[reason];
  const words = reason === "refused" && isMisconfigured(message) ? misconfigured(message) : usual;
  if (tries >= most) return { again: false, words };
  return { again: true, waitMs: Math.min(LONGEST_WAIT_MS, retryAfterMs ?? waitMs), words };
}
