// Every query key starts with the live topic that makes it stale: `fleet`, `bots`, `activity`, `quality` or `personas`.

export const queryKeys = {
  fleet: ["fleet"],
  settings: (...rest: unknown[]) => ["fleet", "settings", ...rest],
  bots: {
    all: ["bots"],
    list: (filter: unknown) => ["bots", "list", filter],
    find: (text: string) => ["bots", "find", text],
    /** Reads the gallery for every bot: no topic makes it stale. */
    retire: (target: unknown) => ["retire-preview", target],
    one: (id: string, ...rest: unknown[]) => ["bots", "one", id, ...rest],
  },
  /** Reads every text of the fleet: no topic makes it stale. */
  recall: (turnId: string) => ["recall", turnId],
  person: (handle: string) => ["activity", "person", handle],
  overview: ["activity", "overview"],
  budget: (period: string) => ["fleet", "budget", period],
  quality: ["quality"],
  personas: ["personas"],
  letters: (filter: unknown) => ["activity", "letters", filter],
  connection: (...rest: unknown[]) => ["activity", "connection", ...rest],
  review: (filter: unknown) => ["activity", "review", filter],
  activity: {
    /** What is newer than the rows on screen; goes stale with the topic. */
    head: (filter: unknown) => ["activity", "head", filter],
    /** Rows on screen: no topic touches them, so nothing is inserted unasked. */
    pages: (filter: unknown) => ["activity-pages", filter],
  },
} as const;

/** The key prefixes a topic of the live stream makes stale. The overview draws on all of them. */
export function staleKeys(topic: string): readonly (readonly string[])[] {
  return topic === "activity" ? [["activity"]] : [[topic], queryKeys.overview];
}
