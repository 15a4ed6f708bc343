import type { z } from "zod";
import type { LlmFailed } from "@/lib/llm/port";
import { inventedPeopleSchema } from "@/lib/persona/invent";
import { inventPrompt, type Known, type Vacancy } from "@/lib/persona/invent-prompt";
import { settleModelCall } from "../budget/generate";
import { PRICE_REMEDY } from "../budget/price-refusal";
import { reserve } from "../budget/reserve";
import { usedUpWords } from "../budget/windows";
import type { FleetContext } from "../context";
import type { PersonaFormInput } from "../contracts/personas";
import { watchStop } from "../effects/watch-stop";

/** Few enough to be answered within the time, many enough that the rules are not paid for each. */
export const PEOPLE_A_CALL = 6;
/** What one person takes of an answer, about and at most, and what rules and list take of a question. */
export const ABOUT_TOKENS = { answer: 420, question: 1900 };
const MOST_ANSWER_TOKENS = 900;
/** Milliseconds. */
export const PEOPLE_TIMEOUT_MS = 120_000;

export type Answered =
  | { kind: "people"; people: z.infer<typeof inventedPeopleSchema>["people"] }
  | { kind: "failed"; failure: LlmFailed }
  | { kind: "halted"; reason: string };

export function requestOf(form: PersonaFormInput, vacancies: readonly Vacancy[], known: readonly Known[]) {
  return {
    purpose: "personas" as const,
    ...inventPrompt(form, vacancies, known),
    schema: inventedPeopleSchema,
    maxOutputTokens: 200 + MOST_ANSWER_TOKENS * vacancies.length,
    timeoutMs: PEOPLE_TIMEOUT_MS,
  };
}

type AskedFor = {
  jobId: string;
  form: PersonaFormInput;
  vacancies: readonly Vacancy[];
  known: readonly Known[];
};

/** One question to the model for a handful of people: reserved, asked, settled. */
export async function askForPeople(ctx: FleetContext, { jobId, form, vacancies, known }: AskedFor): Promise<Answered> {
  const request = requestOf(form, vacancies, known);
  const { provider, model } = ctx.llm;
  const estimateMicros = ctx.llm.estimate(request).costMicros;
  const reserved = await reserve(ctx, {
    spender: null,
    jobId,
    purpose: request.purpose,
    provider,
    model,
    estimateMicros,
  });
  if (reserved.kind === "over_budget") {
    const reason = `There is no room for another batch. ${usedUpWords(reserved.window)}: go on then, or raise it.`;
    return { kind: "halted", reason };
  }
  if (reserved.kind === "unpriced") return { kind: "halted", reason: `${reserved.reason}. ${PRICE_REMEDY}` };
  if (reserved.kind !== "reserved")
    return { kind: "halted", reason: `${reserved.reason}. Go on once it may act again.` };
  const outcome = await watchStop(ctx, (signal) => ctx.llm.generate({ ...request, signal }));
  await settleModelCall(ctx, reserved.reservation, outcome);
  if (outcome.kind === "ok") return { kind: "people", people: outcome.value.people };
  return { kind: "failed", failure: outcome };
}
