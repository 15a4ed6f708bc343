import { queryOptions } from "@tanstack/react-query";

import { botDetailSchema, botPageSchema } from "@/lib/fleet/contracts/bots";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";
import { toSearch } from "./to-search";

const found = 8;

/** The first bots whose name or handle holds the text. */
export const findBotsQuery = (text: string) =>
  queryOptions({
    queryKey: queryKeys.bots.find(`log:${text}`),
    queryFn: ({ signal }) =>
      apiFetch(`/api/bots?${toSearch({ q: text, sort: "name", pageSize: found })}`, { schema: botPageSchema, signal }),
  });

export const botNameQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.bots.one(id, "name"),
    queryFn: ({ signal }) => apiFetch(`/api/bots/${encodeURIComponent(id)}`, { schema: botDetailSchema, signal }),
    staleTime: Infinity,
    refetchInterval: false,
  });
