// What the forms that create bots read; free of hooks, so that a server page can name the keys.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { archetypeListSchema, personaPreviewSchema, type CreateBotsInput } from "@/lib/fleet/contracts/create";

import { apiFetch } from "./api-fetch";

/** The catalogue changes with a release only. */
export const archetypesQuery = queryOptions({
  queryKey: ["archetypes"],
  queryFn: ({ signal }) => apiFetch("/api/archetypes", { schema: archetypeListSchema, signal }),
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: false,
});

/** The very people the form would create: they follow from what it says, so nothing is written to know them. */
export function previewQuery(input: CreateBotsInput | null) {
  return queryOptions({
    queryKey: ["preview", input],
    queryFn: ({ signal }) =>
      apiFetch("/api/bots/preview", { method: "POST", body: input, schema: personaPreviewSchema, signal }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: false,
    retry: false,
  });
}
