/** The caps that permits keep in real life: a bot's day, a post's share of bots, one person's share, and the moment after someone else. */
import { MOST_BOTS_AN_HOUR, roomOnHumanPost } from "../human-posts";
import { tooCloseBehind, USUAL_CAPS } from "../usual";
import type { SimItem } from "./gallery";

export type SimLimits = {
  perDay: { post: number; comment: number; like: number };
  perItem: { comment: number; like: number };
  pairPerDay: number;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export class Limits {
  private readonly limits: SimLimits;
  private readonly done = new Map<string, { kind: string; to: string; at: number }[]>();
  /** Who was on people's posts, and when. */
  private readonly company = new Map<string, { bot: string; at: number }[]>();

  constructor(limits: Partial<SimLimits> = {}) {
    this.limits = { ...USUAL_CAPS, ...limits };
  }

  fullFor(item: SimItem): ("like" | "comment")[] {
    const full: ("like" | "comment")[] = [];
    const { like, comment } = this.limits.perItem;
    if (item.likes >= (item.byHuman ? roomOnHumanPost(like) : like)) full.push("like");
    if (item.comments.length >= (item.byHuman ? roomOnHumanPost(comment) : comment)) full.push("comment");
    return full;
  }

  /** Whether this may happen now; if so it counts. `luck` in [0, 1) decides on being close behind somebody else. */
  allow(kind: "post" | "comment" | "like", bot: string, at: number, item?: SimItem, luck = 0): boolean {
    const rows = (this.done.get(bot) ?? []).filter((row) => at - row.at < DAY);
    this.done.set(bot, rows);
    if (rows.filter((row) => row.kind === kind).length >= this.limits.perDay[kind]) return false;
    if (item) {
      if (kind !== "post" && this.fullFor(item).includes(kind)) return false;
      const given = item.author === bot ? 0 : rows.filter((row) => row.to === item.author).length;
      if (given >= this.limits.pairPerDay) return false;
      if (tooCloseBehind(at - item.touchedAt, luck)) return false;
      if (item.byHuman && !this.mayJoin(bot, at, item)) return false;
    }
    rows.push({ kind, to: item?.author ?? "", at });
    return true;
  }

  private mayJoin(bot: string, at: number, { id }: SimItem): boolean {
    const there = (this.company.get(id) ?? []).filter((row) => at - row.at < HOUR);
    if (new Set(there.flatMap((row) => (row.bot === bot ? [] : row.bot))).size >= MOST_BOTS_AN_HOUR) return false;
    this.company.set(id, [...there, { bot, at }]);
    return true;
  }
}
