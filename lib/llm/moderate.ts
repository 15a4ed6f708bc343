/** Asks OpenAI's moderation about a text; free of charge, and no answer is no leave. */
import { z } from "zod";
import type { Moderation } from "./port";

const MODEL = "omni-moderation-latest";
export const MODERATION_TIMEOUT_MS = 15_000;
const answered = z.object({
  results: z.array(z.object({ flagged: z.boolean(), categories: z.record(z.string(), z.boolean()) })).min(1),
});

export type Moderator = (text: string, signal?: AbortSignal) => Promise<Moderation>;

/** `now`: milliseconds of any monotone clock. Never throws. */
export function openaiModeration(options: {
  baseUrl: string;
  apiKey: string;
  now: () => number;
  fetch?: typeof fetch;
}): Moderator {
  const { baseUrl, apiKey, now, fetch = globalThis.fetch } = options;
  return async (text, signal) => {
    const startedAt = now();
    const measured = () => ({ model: MODEL, latencyMs: Math.max(0, Math.round(now() - startedAt)) });
    const deadline = AbortSignal.timeout(MODERATION_TIMEOUT_MS);
    try {
      const response = await fetch(`${baseUrl}/moderations`, {
        method: "POST",
        headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
        body: JSON.stringify({ model: MODEL, input: text }),
        redirect: "error",
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
      if (!response.ok)
        return { kind: "failed", message: `The moderation answered ${response.status}.`, ...measured() };
      const { results } = answered.parse(await response.json());
      const flagged = results.filter((result) => result.flagged);
      const categories = flagged.flatMap((result) =>
        Object.keys(result.categories).filter((of) => result.categories[of]),
      );
      return { kind: "ok", flagged: flagged.length > 0, categories, ...measured() };
    } catch {
      return { kind: "failed", message: "The moderation could not be asked.", ...measured() };
    }
  };
}
