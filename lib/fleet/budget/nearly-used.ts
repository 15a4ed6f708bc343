import type { WindowNow } from "./stage-now";
import type { WindowKind } from "./windows";

const names: Record<WindowKind, string> = {
  month: "this month's budget",
  day: "today's budget",
  hour: "this hour's budget",
  pictures: "today's pictures",
  bot: "the bot's budget",
};

const noneAtAll = (kind: WindowKind): string =>
  kind === "pictures" ? "No picture is allowed today" : `${names[kind].replace(/^t/, "T")} is $0`;

/** The windows from four fifths of their limit on, in words: "81 % of today's budget is spent". A limit of 0 is one of them. */
export function nearlyUsed(windows: readonly WindowNow[]): (WindowNow & { title: string })[] {
  return windows.flatMap((window) => {
    if (window.stage === "usual" || window.limit === null) return [];
    if (window.limit === 0) return [{ ...window, title: noneAtAll(window.kind) }];
    const percent = Math.round(((window.spent + window.reserved) / window.limit) * 100);
    return [
      { ...window, title: `${percent} % of ${names[window.kind]} is ${window.kind === "pictures" ? "used" : "spent"}` },
    ];
  });
}
