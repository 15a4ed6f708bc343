import { infiniteQueryOptions } from "@tanstack/react-query";

import { deadLetterPageSchema, type ListDeadLettersInput } from "@/lib/fleet/contracts/dead-letters";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";
import { toSearch } from "./to-search";

/** Dead letters, newest first, a page at a time. */
export const lettersQuery = (input: ListDeadLettersInput) =>
  infiniteQueryOptions({
    queryKey: queryKeys.letters(input),
    queryFn: ({ pageParam, signal }) =>
      apiFetch(`/api/dead-letters?${toSearch({ ...input, before: pageParam })}`, {
        schema: deadLetterPageSchema,
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined,
  });
