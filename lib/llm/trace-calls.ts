import type { LanguageModelV4GenerateResult } from "@ai-sdk/provider";
import type { Telemetry } from "ai";

/** What is told of a call of a model: names. */
export type CallTold = { model: string; provider: string; purpose: string };
/** `finish` is why the model ended. */
export type CallEnd = { inputTokens?: number; outputTokens?: number; finish: string };
/** Does the call, observed; `note` takes what is known once it has ended. */
export type ObserveModel = <T>(told: CallTold, call: (note: (end: CallEnd) => void) => Promise<T>) => Promise<T>;

/** The SDK's own hook around each call of a model. Neither what is asked nor what is answered is recorded. */
export function tracedCalls(observe: ObserveModel, told: CallTold) {
  const integration: Telemetry = {
    executeLanguageModelCall: ({ execute }) =>
      observe(told, async (note) => {
        const answer = await execute();
        const { usage, finishReason } = answer as LanguageModelV4GenerateResult;
        const [inputTokens, outputTokens] = [usage.inputTokens.total, usage.outputTokens.total];
        note({ inputTokens, outputTokens, finish: finishReason.unified });
        return answer;
      }),
  };
  return { recordInputs: false, recordOutputs: false, functionId: told.purpose, integrations: [integration] };
}
