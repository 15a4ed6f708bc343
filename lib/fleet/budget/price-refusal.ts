import type { LlmPort } from "@/lib/llm/port";

/** What to do about a model whose price nobody knows. */
export const PRICE_REMEDY =
  "Set OPENAI_PRICE to what its tokens cost (0 for a server of your own), or OPENAI_MODEL to a model of the price list; then restart.";

export const noPrice = (model: string) => `There is no price for ${model}`;

/** Why this model may not be asked, null when it may: what has no price cannot be kept within a budget. */
export function priceRefusal({ model, price }: Pick<LlmPort, "model" | "price">): string | null {
  return price === null ? noPrice(model) : null;
}
