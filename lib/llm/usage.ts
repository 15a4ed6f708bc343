import type { LanguageModelUsage } from "ai";
import type { LlmUsage } from "./port";

/** The SDK's usage in the port's terms; undefined when the provider reported none. */
export function usageOf(usage: LanguageModelUsage | undefined): LlmUsage | undefined {
  if (usage?.inputTokens === undefined && usage?.outputTokens === undefined) return undefined;
  return {
    inputTokens: usage.inputTokens ?? 0,
    cachedTokens: usage.inputTokenDetails?.cacheReadTokens ?? 0,
    outputTokens: usage.outputTokens ?? 0,
  };
}
