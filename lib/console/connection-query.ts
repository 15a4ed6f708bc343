import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import {
  connectionSchema,
  rehearsedPageSchema,
  strangersSchema,
  type ListRehearsedInput,
} from "@/lib/fleet/contracts/connection";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";
import { toSearch } from "./to-search";

/** How far the fleet may go at its gallery. */
export const connectionQuery = queryOptions({
  queryKey: queryKeys.connection("all"),
  queryFn: ({ signal }) => apiFetch("/api/connection", { schema: connectionSchema, signal }),
});

/** Bots of other galleries, who may be taken along. */
export const strangersQuery = queryOptions({
  queryKey: queryKeys.connection("strangers"),
  queryFn: ({ signal }) => apiFetch("/api/connection/strangers", { schema: strangersSchema, signal }),
});

/** What the bots would have done, newest first, a page at a time. */
export const rehearsedQuery = (kind?: ListRehearsedInput["kind"]) =>
  infiniteQueryOptions({
    queryKey: queryKeys.connection("rehearsed", kind ?? "all"),
    queryFn: ({ pageParam, signal }) =>
      apiFetch(`/api/connection/rehearsed?${toSearch({ kind, before: pageParam })}`, {
        schema: rehearsedPageSchema,
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined,
  });
