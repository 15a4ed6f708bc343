// Law: what was on its way when the news came may be older than the news, and is asked for once more.
import type { QueryClient } from "@tanstack/react-query";

/**
 * Makes the queries under a key stale. A fetch under way is let finish, for a busy fleet would otherwise cancel it for ever; its
 * answer clears the mark that the news left, so it is marked again after it.
 */
export async function makeStale(client: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  const underWay = new Set(client.getQueryCache().findAll({ queryKey, fetchStatus: "fetching" }));
  await client.invalidateQueries({ queryKey }, { cancelRefetch: false });
  if (underWay.size === 0) return;
  await client.invalidateQueries({ queryKey, predicate: (query) => underWay.has(query) }, { cancelRefetch: false });
}
