/** The caps that permits keep in real life: a bot's day, a post's share of bots, one person's share, and the moment after someone else. */
import { tooCloseBehind, USUAL_CAPS } from "../usual";
import type { SimItem } from "./gallery";

export type SimLimits = {
  perDay: { post: number; comment: number; like: number };
  perItem: { comment: number; like: number };
  pairPerDay: number;
};

const DAY = 86_400_000;

export class Limits {
  private readonly limits: SimLimits;
  private readonly done = new Map<string, { kind: string; to: string; at: number }[]>();

  constructor(limits: Partial<SimLimits> = {}) {
    this.limits = { ...USUAL_CAPS, ...limits };
  }

  fullFor(item: SimItem): ("like" | "comment")[] {
    const full: ("like" | "comment")[] = [];
    if (item.likes >= this.limits.perItem.like) full.push("like");
    if (item.comments.length >= this.limits.perItem.comment) full.push("comment");
    return full;
  }

  /** Whether this may happen now; if so it counts. `luck` in [0, 1) decides on being close behind somebody else. */
  allow(kind: "post" | "comment" | "like", bot: string, at: number, item?: SimItem, luck = 0): boolean {
    const rows = (this.done.get(bot) ?? []).filter((row) => at - row.at < DAY);
    this.done.set(bot, rows);
    if (rows.filter((row) => row.kind === kind).length >= this.limits.perDay[kind]) return false;
    if (item) {
      if (kind !== "post" && this.fullFor(item).includes(kind)) return false;
      if (rows.filter((row) => row.to === item.author).length >= this.limits.pairPerDay) return false;
      if (tooCloseBehind(at - item.touchedAt, luck)) return false;
    }
    rows.push({ kind, to: item?.author ?? "", at });
    return true;
  }
}
