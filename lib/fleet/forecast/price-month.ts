/** Law: thirty days at the dated prices, as the fleet is set up and as a paid model would have them. */
import { DEFAULT_MODEL } from "@/lib/llm/create-llm";
import { listPrice, type TokenPrice } from "@/lib/llm/prices";
import type { MonthDto } from "../contracts/plan";
import type { Acts } from "./count-acts";
import { FORECAST_DAYS, priceActs, type WordUse } from "./price-acts";

export type Costs = {
  /** Of the model that writes; null while the offline voice does. */
  paid: { model: string; price: TokenPrice } | null;
  words: WordUse;
  /** Whether the gallery draws for nothing. */
  drawsFree: boolean;
};

/** @param acts of a day @param pictureMicros what a mean picture of these people costs where pictures are paid */
export function priceMonth(acts: Acts, { paid, words, drawsFree }: Costs, pictureMicros: number): MonthDto {
  const { model, price } = paid ?? { model: DEFAULT_MODEL, price: listPrice(DEFAULT_MODEL) as TokenPrice };
  const month = { acts, scale: FORECAST_DAYS, words, price };
  const now = priceActs({ ...month, isOffline: paid === null, pictureMicros: drawsFree ? 0 : pictureMicros });
  const listed = priceActs({ ...month, isOffline: false, pictureMicros });
  return {
    words: now.words,
    pictures: now.pictures,
    executions: now.executions,
    totalMicros: now.totalMicros,
    listed: paid === null || drawsFree ? { model, tokens: listed.words.tokens, micros: listed.totalMicros } : null,
  };
}
