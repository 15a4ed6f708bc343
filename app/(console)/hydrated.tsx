import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { freeOfSecrets } from "@/lib/server/redact";

/**
 * Hands what the server has read already to the queries of the page, by their keys: the first paint has its data. As in an answer
 * of the API, no secret is among it.
 */
export function Hydrated({
  entries,
  children,
}: {
  entries: readonly (readonly [QueryKey, unknown])[];
  children: ReactNode;
}) {
  const client = new QueryClient();
  for (const [key, data] of entries) client.setQueryData(key, freeOfSecrets(data));
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
