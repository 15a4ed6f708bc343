import { queryOptions } from "@tanstack/react-query";

import { storageSchema } from "@/lib/fleet/contracts/storage";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

/** Sizes change slowly: asked for with the page, and when a fleet's change makes it stale. */
export const storageQuery = queryOptions({
  queryKey: queryKeys.settings("storage"),
  queryFn: ({ signal }) => apiFetch("/api/settings/storage", { schema: storageSchema, signal }),
  refetchInterval: false,
  staleTime: 60_000,
});
