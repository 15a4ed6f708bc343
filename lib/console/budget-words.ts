// Law: a budget without a limit says so, and one that is used up says until when.
import type { BudgetDto, BudgetPeriod, BudgetWindowDto } from "@/lib/fleet/contracts/budget";

import { formatCount, formatMoney, formatPercent } from "./format-number";

export const periodWords: Record<BudgetPeriod, string> = { day: "Today", week: "7 days", month: "This month" };

export const windowNames: Record<BudgetWindowDto["kind"], string> = {
  hour: "This hour",
  day: "Today",
  month: "This month",
  pictures: "Pictures today",
};

const amount = ({ kind }: Pick<BudgetWindowDto, "kind">, value: number) =>
  kind === "pictures" ? formatCount(value) : formatMoney(value);

/** Of the limit, with what calls under way have set aside; 0 without one. A limit of 0 is used up. */
export function usedShare({ spent, reserved, limit }: BudgetWindowDto): number {
  if (limit === null) return 0;
  return limit > 0 ? (spent + reserved) / limit : 1;
}

/** "$0.42 of $5.00 (8 %), $0.01 set aside". */
export function windowWords(window: BudgetWindowDto): string {
  const { spent, reserved, limit } = window;
  const of = limit === null ? "no limit" : `of ${amount(window, limit)} (${formatPercent(usedShare(window))})`;
  return `${amount(window, spent)} ${limit === null ? `spent, ${of}` : of}${reserved > 0 ? `, ${amount(window, reserved)} set aside` : ""}`;
}

/** "Begins anew at 15:00 UTC": these windows are real, whatever the sandbox's clock does. */
export function endWords({ kind, endsAt }: BudgetWindowDto): string {
  return `Begins anew ${kind === "month" ? `on ${endsAt.slice(0, 10)}` : `at ${endsAt.slice(11, 16)} UTC`}`;
}

const purposes: Record<string, string> = {
  caption: "Titles and captions",
  comment: "Comments",
  captions: "Posts, written ahead",
  comments: "Comments of a visit",
  comment_picture: "Looks at pictures",
  render: "Pictures",
  test: "Tests of the model",
  personas: "Personas",
};
export const purposeWords = (purpose: string) => purposes[purpose] ?? purpose.replaceAll(/[-_]/g, " ");

/** Nothing was paid for in the period. */
export const isFree = ({ total }: BudgetDto) => total.micros === 0;

/** Why nothing was paid: by whom the words were written, or that none were. */
export function freeWords({ total, price }: BudgetDto): string {
  if (total.offlineCalls > 0)
    return `The offline voice wrote ${formatCount(total.offlineCalls)} ${total.offlineCalls === 1 ? "text" : "texts"}: it costs nothing, nor do looking and liking.`;
  if (price.offline)
    return "The offline voice writes for nothing. With a model configured, each call is listed here by what it was for.";
  return "No call was made that costs anything. Looking and liking are free.";
}
