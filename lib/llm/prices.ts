/** Prices as they stood on the date below; they change, so check them before relying on a forecast. */
import type { LlmUsage, Micros } from "./port";

export const PRICES_AS_OF = "2026-11-01";

/** Micro-dollars per million tokens, which is dollars per million times 1,000,000. */
export type TokenPrice = { input: Micros; cachedInput: Micros; output: Micros };

const TOKEN_PRICES: Readonly<Record<string, TokenPrice>> = {
  "gpt-4.1-mini": { input: 400_000, cachedInput: 100_000, output: 1_600_000 },
  "gpt-4o-mini": { input: 150_000, cachedInput: 75_000, output: 600_000 },
};

/**
 * Tokens that one picture is charged with at most, by models that look at pictures: 1,536 patches at 1.62 each; 2,833 for one that is asked for in
 * low detail.
 */
const IMAGE_TOKENS: Readonly<Record<string, number>> = { "gpt-4.1-mini": 2489, "gpt-4o-mini": 2833 };

const familyOf = (model: string): string => model.replace(/-\d{4}-\d{2}-\d{2}$/, "");

/** Undefined for a model that looks at none, or of which the list does not know it. */
export function imageTokens(model: string): number | undefined {
  const family = familyOf(model);
  return Object.hasOwn(IMAGE_TOKENS, family) ? IMAGE_TOKENS[family] : undefined;
}

export const FREE: TokenPrice = { input: 0, cachedInput: 0, output: 0 };

/** Null where the list does not say. Dated model names (gpt-4.1-mini-2025-04-14) have their family's price. */
export function listPrice(model: string): TokenPrice | null {
  if (model === "offline") return FREE;
  const family = familyOf(model);
  return (Object.hasOwn(TOKEN_PRICES, family) && TOKEN_PRICES[family]) || null;
}

/** Rounded up to a whole micro-dollar. */
export function tokenCostMicros(price: TokenPrice, usage: LlmUsage): Micros {
  const cached = Math.min(usage.cachedTokens, usage.inputTokens);
  const fresh = usage.inputTokens - cached;
  const total = fresh * price.input + cached * price.cachedInput + usage.outputTokens * price.output;
  return Math.ceil(total / 1_000_000);
}

const DALL_E_3: Readonly<Record<string, Micros>> = {
  "1024x1024 standard": 40_000,
  "1024x1024 hd": 80_000,
  "1792x1024 standard": 80_000,
  "1792x1024 hd": 120_000,
  "1024x1792 standard": 80_000,
  "1024x1792 hd": 120_000,
};

const DRAWN_FOR_NOTHING = new Set(["shapes", "qr", "mermaid", "quickchart"]);

/** What one generated picture costs, by the gallery's generator name and its parameters; null where the list does not say. */
export function pictureListMicros(generator: string, params: Readonly<Record<string, unknown>>): Micros | null {
  if (DRAWN_FOR_NOTHING.has(generator)) return 0;
  const model = params.model ?? "dall-e-3";
  if (generator !== "openai" || model !== "dall-e-3") return null;
  const key = `${String(params.size ?? "1024x1024")} ${String(params.quality ?? "standard")}`;
  return Object.hasOwn(DALL_E_3, key) ? (DALL_E_3[key] ?? null) : null;
}

/** Of Inngest's cloud: executions of a month that cost nothing beyond the plan, and micro-dollars for each further one. */
export const EXECUTIONS = { freeAMonth: 50_000, microsEach: 50 };
