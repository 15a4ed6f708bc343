import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { auditPageSchema, settingsSchema } from "@/lib/fleet/contracts/settings";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";
import { toSearch } from "./to-search";

export const settingsQuery = queryOptions({
  queryKey: queryKeys.settings("all"),
  queryFn: ({ signal }) => apiFetch("/api/settings", { schema: settingsSchema, signal }),
});

const auditPageSize = 20;

/** The audit log, newest first, a page at a time; operators and owners only. */
export const auditQuery = infiniteQueryOptions({
  queryKey: queryKeys.settings("audit"),
  queryFn: ({ pageParam, signal }) =>
    apiFetch(`/api/audit?${toSearch({ before: pageParam, limit: auditPageSize })}`, {
      schema: auditPageSchema,
      signal,
    }),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined,
  refetchInterval: false,
});
