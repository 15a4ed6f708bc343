import type { ConnectionDto, StageFiguresDto } from "@/lib/fleet/contracts/connection";

import { formatCount, formatCountOf, formatMoney } from "./format-number";

type Stage = ConnectionDto["stage"];

/** Said over every screen until the whole fleet may go; null then, and in the sandbox. */
export function stageWords(stage: Stage, gallery: string): { text: string; link: string } | null {
  if (stage === "shadow") return { text: `Shadow: nothing is written to ${gallery}`, link: "See the rehearsal" };
  if (stage === "canary") return { text: `A few bots go first on ${gallery}; the others wait`, link: "See who" };
  return null;
}

/** Handles that could not be taken along, as none or one sentence. */
export function leftWords(left: readonly string[]): string[] {
  if (left.length === 0) return [];
  const shown = left.slice(0, 5).map((handle) => `@${handle}`);
  const rest = left.length > shown.length ? ` and ${formatCount(left.length - shown.length)} more` : "";
  return [`Left behind, for the handle is another bot’s there: ${shown.join(", ")}${rest}.`];
}

/** "in 2.3 days", "in 5 h". */
export function spanWords(days: number): string {
  if (days < 1 / 24) return "in less than an hour";
  if (days < 1) return `in ${Math.round(days * 24)} h`;
  return `in ${days.toFixed(1)} days`;
}

/** "4.2 a day"; under an hour nobody can tell. */
export function perDay(n: number, days: number): string {
  if (days < 1 / 24) return "too soon to tell";
  const rate = n / days;
  return `${rate >= 10 ? formatCount(rate) : rate.toFixed(1)} a day`;
}

/** "6 bots posted 12 times, …": one sentence to read aloud. `would`: in a rehearsal. */
export function reportWords(figures: StageFiguresDto, would: boolean): string {
  const { bots, posts, comments, likes, days } = figures;
  const verb = would ? "would have made" : "made";
  const made = `${formatCountOf(posts, "post")}, ${formatCountOf(comments, "comment")} and ${formatCountOf(likes, "like")}`;
  return `${formatCountOf(bots, "bot")} ${verb} ${made} ${spanWords(days)}.`;
}

/** What it cost and would cost a month. */
export function costWords({ wordsMicros, picturesMicros, monthMicros }: StageFiguresDto, would: boolean): string {
  const words = `${formatMoney(wordsMicros)} for words${would ? ", really spent" : ""}`;
  const pictures = `${formatMoney(picturesMicros)} for pictures${would ? " by the price list, not spent" : " by the price list"}`;
  const month =
    monthMicros === null
      ? "too little has been seen to foresee a month"
      : `${formatMoney(monthMicros)} a month at this pace`;
  return `${words}; ${pictures}; ${month}.`;
}
