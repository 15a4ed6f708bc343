/** A gallery in memory with the sandbox's rules: a feed by age or by heat, likes once, comments flat. */

export type SimItem = {
  id: string;
  author: string;
  byHuman?: boolean;
  title: string;
  tags: string[];
  createdAt: number;
  likes: number;
  comments: SimComment[];
  /** When anyone last reacted, epoch ms. */
  touchedAt: number;
};
export type SimComment = { id: string; itemId: string; author: string; at: number; replyTo: SimComment | null };

/** The sandbox's half-life of heat: a post of a day ago needs twice the reactions of a new one. */
const HEAT_HALF_LIFE_MS = 24 * 3_600_000;
/** Posts older than this have left every page that anyone opens. */
const REMEMBERED = 400;

export class SimGallery {
  private readonly items: SimItem[] = [];
  private made = 0;

  add(item: Omit<SimItem, "id" | "likes" | "comments" | "touchedAt">): SimItem {
    const made: SimItem = { ...item, id: `p${++this.made}`, likes: 0, comments: [], touchedAt: -Infinity };
    this.items.push(made);
    if (this.items.length > 2 * REMEMBERED) this.items.splice(0, REMEMBERED);
    return made;
  }

  feed(sort: "recent" | "trending", size: number): SimItem[] {
    if (sort === "recent") return this.items.slice(-size).reverse();
    const heat = ({ likes, comments, createdAt }: SimItem) =>
      Math.log2(1 + likes + 2 * comments.length) + createdAt / HEAT_HALF_LIFE_MS;
    return this.items
      .slice(-REMEMBERED)
      .map((item) => ({ item, heat: heat(item) }))
      .sort((a, b) => b.heat - a.heat)
      .slice(0, size)
      .map(({ item }) => item);
  }
}
