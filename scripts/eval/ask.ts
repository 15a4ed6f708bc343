/** Asks a model the fixed set. Not the fleet's books but an operator's word pays: so many cents at most, each call's worst case counted before it. */
import type { LlmPort } from "@/lib/llm/port";
import type { EvalCase, EvalSpeaker } from "./fixed-set";
import type { Answers } from "./measure";
import { requestOf } from "./request";

export type Asked = {
  answers: Answers;
  micros: number;
  /** What was not answered, and why; `left` when the money ended first. */
  failed: { id: string; reason: string }[];
  left: number;
};

export async function ask(
  llm: LlmPort,
  cases: readonly EvalCase[],
  people: readonly EvalSpeaker[],
  mostMicros: number,
  onEach: (done: number, micros: number) => void = () => undefined,
): Promise<Asked> {
  const asked: Asked = { answers: {}, micros: 0, failed: [], left: 0 };
  for (const [nth, one] of cases.entries()) {
    const persona = people.find(({ handle }) => handle === one.by);
    if (!persona) continue;
    const { textsOf: _textsOf, kind: _kind, ...request } = requestOf(one, persona);
    if (asked.micros + llm.estimate(request).costMicros > mostMicros) return { ...asked, left: cases.length - nth };
    const outcome = await llm.generate(request);
    asked.micros += outcome.costMicros;
    if (outcome.kind === "ok") asked.answers[one.id] = outcome.value;
    else asked.failed.push({ id: one.id, reason: `${outcome.reason}: ${outcome.message}` });
    // A wrong key or an unknown price is no better the next time.
    if (outcome.kind === "failed" && ["auth", "unpriced"].includes(outcome.reason))
      return { ...asked, left: cases.length - nth - 1 };
    onEach(nth + 1, asked.micros);
  }
  return asked;
}
