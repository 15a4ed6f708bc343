/** Brings a drawn fault about: when the effect happens, and what the caller hears of it. */
import { type Answer, toResponse } from "../http/answer";
import { emptyAnswer, errorAnswer, htmlAnswer, truncated } from "./answers";
import type { DrawnFault } from "./plan";

export type Effect = {
  /** Does it and answers; never throws. */
  run: () => Promise<Answer>;
  /** Answers as if, and takes the effect back. */
  pretend: () => Promise<Answer>;
};

export type FaultTools = {
  method: string;
  /** Virtual epoch ms. */
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** Keeps work that outlives its answer, so that a test can await it. */
  later: (work: Promise<unknown>) => void;
};

export async function answerWithFault(fault: DrawnFault | null, effect: Effect, tools: FaultTools): Promise<Response> {
  if (!fault) return toResponse(await effect.run(), tools.method);
  if (fault.latencyMs > 0) await tools.wait(fault.latencyMs);
  const telling = fault.answer ?? "real";
  const tellsTruth = telling === "real" || telling === "truncated";
  // An error row that says nothing about the effect means a server that refused before doing anything.
  const timing = fault.effect ?? (tellsTruth ? "before" : "none");

  let real: Answer | null = null;
  if (timing === "before") real = await effect.run();
  else if (tellsTruth) real = await effect.pretend();
  if (timing === "after") {
    const delayed = tools.wait(fault.effectDelayMs ?? 250).then(effect.run);
    tools.later(delayed);
  }
  if (fault.answerDelayMs) await tools.wait(fault.answerDelayMs);
  return tell(telling, real, fault, tools);
}

function tell(
  telling: NonNullable<DrawnFault["answer"]>,
  real: Answer | null,
  fault: DrawnFault,
  tools: FaultTools,
): Response {
  if (telling === "drop") return brokenResponse();
  if (telling === "html") return toResponse(htmlAnswer(fault), tools.method);
  if (telling === "empty") return toResponse(emptyAnswer(fault), tools.method);
  if (telling !== "real" && telling !== "truncated") {
    return toResponse(errorAnswer(telling, fault, tools.now()), tools.method);
  }
  const answer = real ?? { status: 500, json: { error: "Internal error" } };
  if (telling === "truncated") return toResponse(truncated(answer, fault), tools.method);
  return toResponse({ ...answer, status: fault.status ?? answer.status }, tools.method);
}

/** The header lets a plain server cut the socket; elsewhere the failing stream does. */
export const DROP_HEADER = "x-sandbox-drop";

function brokenResponse(): Response {
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new Error("the connection is dropped on purpose"));
    },
  });
  return new Response(body, { status: 200, headers: { "content-type": "application/json", [DROP_HEADER]: "1" } });
}
