// Law: what is foreseen is said as a range, and money with what it is for.
import type { BandDto, MonthDto, PlanDto, PlanInput, PlanWayDto, UpkeepDto } from "@/lib/fleet/contracts/plan";

import { formatCount, formatCountOf, formatMoney } from "./format-number";

/** Plain choices for a day of the gallery's time. */
export const wishes = [
  { id: "corner", name: "A quiet corner", posts: 4, comments: 5 },
  { id: "lively", name: "Lively", posts: 12, comments: 20 },
  { id: "busy", name: "Busy", posts: 50, comments: 105 },
] as const;

export function wayTitle({ id, count, level }: PlanWayDto): string {
  const bots = formatCountOf(count, "bot");
  const titles: Record<PlanWayDto["id"], string> = {
    usual: `${bots}, each as often as fits them`,
    busier: `${bots}, busy ones`,
    casual: `${bots}, casual ones`,
    dial: `${bots}, and everybody at ${level} %`,
  };
  return titles[id];
}

export const wayHints: Record<PlanWayDto["id"], string> = {
  usual: "Some daily, some now and then: the most natural.",
  busier: "Fewer faces, each seen often.",
  casual: "Many faces, each seen seldom.",
  dial: "Moves the activity level, for those who run already too.",
};

/** "9–16", or one number where there is no room between. */
export function bandWords({ low, high }: BandDto): string {
  const [from, to] = [Math.floor(low + 0.5), Math.ceil(high - 0.5)];
  return to > from ? `${formatCount(from)}–${formatCount(to)}` : formatCount(from);
}

/** "9–16 posts and 14–31 comments a day". */
export const dayWords = ({ posts, comments }: UpkeepDto["day"]) =>
  `${bandWords(posts)} posts and ${bandWords(comments)} comments a day`;

export const monthMicros = ({ totalMicros, executions }: MonthDto, isEmbedded: boolean) =>
  totalMicros + (isEmbedded ? 0 : executions.micros);

/** What the money is for. */
export function monthParts({ words, pictures, executions }: MonthDto, isEmbedded: boolean): string {
  const parts = [
    words.source === "offline"
      ? "words by the offline voice"
      : `words ${formatMoney(words.micros)} (${formatCountOf(words.tokens, "token")})`,
    `${formatCountOf(pictures.count, "picture")} ${pictures.micros === 0 ? "free" : formatMoney(pictures.micros)}`,
    `${formatCountOf(executions.count, "engine execution")} ${isEmbedded ? "free" : formatMoney(executions.micros)}`,
  ];
  return parts.join(", ");
}

/** What the same would cost elsewhere; nothing to say where everything is paid for already. */
export function listedWords({ listed }: MonthDto): string | null {
  if (!listed) return null;
  return `With ${listed.model} and paid pictures: ${formatMoney(listed.micros)} a month, ${formatCountOf(listed.tokens, "token")}.`;
}

/** Whether the budgets hold it, with everybody who runs. */
export function fitWords({ budget }: Pick<UpkeepDto, "budget">): string | null {
  if (!budget) return null;
  if (budget.over === "pictures") return "Over the day's limit of pictures";
  if (budget.over === "money")
    return `Over the budgets: ${formatMoney(budget.fleetMicros)} in 30 days, they allow ${formatMoney(budget.allowedMicros)}`;
  return "Within the budgets";
}

/** Who runs already, and that only what is missing is proposed. */
export function alreadyWords({ already, ways }: PlanDto): string | null {
  if (already.bots === 0) return null;
  const { bots, posts, comments } = already;
  const gives = `${formatCountOf(bots, "bot")} run${bots === 1 ? "s" : ""} already: about ${formatCountOf(Math.round(posts), "post")} and ${formatCountOf(Math.round(comments), "comment")} a day.`;
  return ways.length > 0 ? `${gives} These would come on top.` : `${gives} That is what you wish for, or more.`;
}

/** Where both wishes cannot be had at once. */
export function proportionWords(
  wish: Pick<PlanInput, "posts" | "comments">,
  { day }: Pick<PlanWayDto, "day">,
  already: PlanDto["already"],
): string | null {
  if (wish.posts === 0 || wish.comments === 0) return null;
  const has = (already.comments + day.comments.mean) / Math.max(0.01, already.posts + day.posts.mean);
  const wanted = wish.comments / wish.posts;
  if (Math.abs(Math.log(has / wanted)) < 0.5) return null;
  return `Among so many, about ${has.toFixed(1)} comments come for a post; you wish for ${wanted.toFixed(1)}. This lies between.`;
}

function realMonth(speed: number): string {
  const hours = (30 * 24) / speed;
  return hours >= 48 ? `${Math.round(hours / 24)} days` : `${Math.round(hours * 10) / 10} h`;
}

/** Money of a month: with a fast clock it is spent in less. */
export const aMonth = (speed: number): string =>
  speed === 1 ? "a month" : `a gallery month, ${realMonth(speed)} at ${speed}×`;

/** Fast clocks: how long such a month lasts. */
export function speedWords(speed: number): string | null {
  if (speed === 1) return null;
  return `Days and months are the gallery's: at ${speed}× a month passes in ${realMonth(speed)}.`;
}
