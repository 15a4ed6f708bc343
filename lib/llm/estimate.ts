/** An upper bound of a request's tokens without a tokenizer, to reserve money by. */
import { tokenCostMicros, type TokenPrice } from "./prices";
import type { LlmEstimate } from "./port";

/** English takes about 4 bytes a token, JSON about 3, and no script of this kind of text under 2.5. */
const BYTES_PER_TOKEN = 2.5;
/** Roles, separators and the answer's schema. */
const FRAME_TOKENS = 120;

export function worstCase(
  price: TokenPrice,
  request: { system: string; user: string; image?: unknown; maxOutputTokens: number },
  /** Of a picture, if it shows one. */
  imageTokens = 0,
): LlmEstimate {
  const bytes = Buffer.byteLength(request.system) + Buffer.byteLength(request.user);
  const inputTokens = Math.ceil(bytes / BYTES_PER_TOKEN) + FRAME_TOKENS + (request.image ? imageTokens : 0);
  const outputTokens = request.maxOutputTokens;
  const costMicros = tokenCostMicros(price, { inputTokens, cachedTokens: 0, outputTokens });
  return { inputTokens, outputTokens, costMicros };
}
