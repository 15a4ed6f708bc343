import { formatCountOf, formatMoney } from "@/lib/console/format-number";
import type { PersonaEstimateDto } from "@/lib/fleet/contracts/personas";

const thousand = (tokens: number) => `${(tokens / 1000).toFixed(tokens < 10_000 ? 1 : 0)}k`;

/** What pressing the button would cost, in one line. */
export function estimateWords(estimate: PersonaEstimateDto | undefined, failed: boolean): string {
  if (failed) return "What it would cost could not be worked out.";
  if (!estimate) return "Working out what it would cost…";
  if (estimate.refused) return estimate.refused;
  if (estimate.offline) return "Drawn from the built-in lists, for nothing. You review them before any is created.";
  const { model, calls, inputTokens, outputTokens, costMicros, mostMicros } = estimate;
  return `About ${formatMoney(costMicros, costMicros < 100_000 ? 4 : 2)}, at most ${formatMoney(mostMicros)}: ${formatCountOf(calls, "call")} to ${model}, ${thousand(inputTokens)} tokens in, ${thousand(outputTokens)} out. You review them before any is created.`;
}
