// The reads of the bots' screens, each under the live topic that makes it stale.
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import {
  botDetailSchema,
  botPageSchema,
  sessionPageSchema,
  turnTraceSchema,
  type ListBotsInput,
} from "@/lib/fleet/contracts/bots";
import { botMemorySchema } from "@/lib/fleet/contracts/memory";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";
import { toSearch } from "./to-search";

export const botApi = (id: string, verb?: string) => `/api/bots/${encodeURIComponent(id)}${verb ? `/${verb}` : ""}`;

export function botListQuery(input: ListBotsInput) {
  return queryOptions({
    queryKey: queryKeys.bots.list(input),
    queryFn: ({ signal }) => apiFetch(`/api/bots?${toSearch({ ...input })}`, { schema: botPageSchema, signal }),
  });
}

export function botQuery(id: string) {
  return queryOptions({
    queryKey: queryKeys.bots.one(id),
    queryFn: ({ signal }) => apiFetch(botApi(id), { schema: botDetailSchema, signal }),
  });
}

export function botMemoryQuery(id: string) {
  return queryOptions({
    queryKey: queryKeys.bots.one(id, "memory"),
    queryFn: ({ signal }) => apiFetch(botApi(id, "memory"), { schema: botMemorySchema, signal }),
  });
}

export const sessionsPerPage = 6;

export function botSessionsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: queryKeys.bots.one(id, "sessions"),
    queryFn: ({ pageParam, signal }) =>
      apiFetch(
        `${botApi(id, "sessions")}?limit=${sessionsPerPage}${pageParam === null ? "" : `&before=${pageParam}`}`,
        {
          schema: sessionPageSchema,
          signal,
        },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextBefore,
  });
}

/** A turn's ids contain colons. */
export function turnQuery(botId: string, turnId: string) {
  return queryOptions({
    queryKey: queryKeys.bots.one(botId, "turn", turnId),
    queryFn: ({ signal }) => apiFetch(`/api/turns/${encodeURIComponent(turnId)}`, { schema: turnTraceSchema, signal }),
  });
}
