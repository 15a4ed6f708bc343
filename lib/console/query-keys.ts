// Every query key starts with the live topic that makes it stale.

/** Turns a topic of the live stream (`bots`, `bot:42`) into the key prefix it invalidates. */
export function topicKey(topic: string): string[] {
  return topic.split(":");
}

export const queryKeys = {
  fleet: ["fleet"],
  overview: (...rest: unknown[]) => ["overview", ...rest],
  bots: {
    all: ["bots"],
    list: (filter: unknown) => ["bots", "list", filter],
    find: (text: string) => ["bots", "find", text],
  },
  bot: (id: string, ...rest: unknown[]) => ["bot", id, ...rest],
  activity: {
    /** Counts what is newer than the rows on screen; goes stale with the topic. */
    head: (filter: unknown) => ["activity", "head", filter],
    /** Rows on screen: no topic touches them, so nothing is inserted unasked. */
    pages: (filter: unknown) => ["activity-pages", filter],
  },
  settings: (...rest: unknown[]) => ["settings", ...rest],
} as const;
