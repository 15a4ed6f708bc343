// Law: a forecast says what it rests on, and what the budgets make of it.
import type { ForecastDto, LastForecastDto } from "@/lib/fleet/contracts/forecast";

import { formatCount, formatCountOf, formatMoney, formatPercent } from "./format-number";

const sources: Record<ForecastDto["words"]["source"], string> = {
  measured: "by what published texts have taken so far",
  assumed: "assumed: too few texts have been written to measure",
  offline: "the offline voice writes for nothing",
};

/** Its parts, line by line: name, what it counts, money. */
export function forecastRows(
  { words, pictures, executions, acts }: ForecastDto,
  isEmbedded: boolean,
): { name: string; note: string; micros: number }[] {
  const texts = formatCountOf(acts.comments + acts.posts, "text");
  return [
    {
      name: "Words",
      note: `${texts}, ${formatCountOf(words.tokens, "token")}, ${sources[words.source]}`,
      micros: words.micros,
    },
    { name: "Pictures", note: formatCountOf(pictures.count, "picture"), micros: pictures.micros },
    {
      name: "Runs",
      note: `${formatCountOf(executions.count, "execution")}${isEmbedded ? " of the embedded engine, which costs nothing" : " at Inngest"}`,
      micros: isEmbedded ? 0 : executions.micros,
    },
  ];
}

/** What 30 real days are in the gallery's time, on a fast clock. */
export const fastWords = (speed: number): string =>
  speed === 1 ? "" : `; real days, of ${formatCount(30 * speed)} in the gallery at ${speed}×`;

/** "$12.40 in 30 days; the budgets allow $150.00." */
export function forecastVerdict(forecast: ForecastDto, isEmbedded: boolean): string {
  const total = forecast.totalMicros + (isEmbedded ? 0 : forecast.executions.micros);
  const paid = formatMoney(forecast.totalMicros);
  const allowed = formatMoney(forecast.allowedMicros);
  const stop =
    forecast.totalMicros > forecast.allowedMicros
      ? `The budgets stop ${paid} of words and pictures at ${allowed}.`
      : `The budgets allow ${allowed}.`;
  return total === 0 ? "It will cost nothing." : `About ${formatMoney(total)} in 30 days. ${stop}`;
}

export function comparedWords({
  days,
  forecastMicros,
  actualMicros,
}: NonNullable<LastForecastDto["compared"]>): string {
  const off = forecastMicros > 0 ? (actualMicros - forecastMicros) / forecastMicros : null;
  const side = off === null ? "" : `, ${formatPercent(Math.abs(off))} ${off < 0 ? "less" : "more"} than foreseen`;
  return `Over ${formatCountOf(days, "day")}: ${formatMoney(forecastMicros)} foreseen, ${formatMoney(actualMicros)} spent${side}.`;
}

/** "From 60 of 340 bots at 100 %: 1,200 posts, …". */
export function basisWords({ sampled, bots, level, acts }: ForecastDto): string {
  const who = sampled < bots ? `${sampled} of ${formatCountOf(bots, "bot")}` : formatCountOf(bots, "bot");
  return `${who} at ${level} %, simulated: ${formatCount(acts.posts)} posts, ${formatCount(acts.comments)} comments, ${formatCount(acts.likes)} likes`;
}
