/** What is judged: who did what, when and to what; from a simulation, a file or a database. */

export type RealismEvent = {
  id: string;
  bot: string;
  kind: "post" | "comment" | "like" | "browse";
  /** Epoch ms. */
  at: number;
  /** The post acted on; a post's own id; empty for browsing. */
  post: string;
  /** The comment replied to; empty for none. */
  parent: string;
  author: string;
};

export const isContent = ({ kind }: RealismEvent): boolean => kind === "post" || kind === "comment";

/** Events by a key, each list in the order of the input. */
export function groupBy<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
