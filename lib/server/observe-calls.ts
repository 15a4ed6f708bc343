import type { ObserveModel } from "@/lib/llm/trace-calls";
import { getCallMeter } from "./call-meter";
import type { Observe } from "./measured-gallery";
import { traced } from "./telemetry";

/** Outcomes that say no more than that the gallery, asked rightly, has none of it. */
const FINE = ["ok", "not_found"];

export const observeGallery: Observe = (call, work) =>
  traced({ name: `gallery ${call}`, kind: "client" }, async (note) => {
    const began = performance.now();
    let outcome = "thrown";
    try {
      const answer = await work();
      outcome = answer.kind;
      return answer;
    } finally {
      note({ "fleet.outcome": outcome }, !FINE.includes(outcome));
      getCallMeter().record(call, outcome, performance.now() - began);
    }
  });

/** Named as OpenTelemetry names calls of models. */
export const observeModel: ObserveModel = (told, call) =>
  traced(
    {
      name: `chat ${told.model}`,
      kind: "client",
      attributes: {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": told.provider,
        "gen_ai.request.model": told.model,
        "fleet.purpose": told.purpose,
      },
    },
    (note) =>
      call(({ inputTokens, outputTokens, finish }) =>
        note({
          "gen_ai.usage.input_tokens": inputTokens,
          "gen_ai.usage.output_tokens": outputTokens,
          "gen_ai.response.finish_reasons": finish,
        }),
      ),
  );
