import { infiniteQueryOptions } from "@tanstack/react-query";

import { refusedPageSchema, type ListRefusedInput } from "@/lib/fleet/contracts/review";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";
import { toSearch } from "./to-search";

/** Words that a check refused, newest first, a page at a time. */
export const reviewQuery = (input: ListRefusedInput) =>
  infiniteQueryOptions({
    queryKey: queryKeys.review(input),
    queryFn: ({ pageParam, signal }) =>
      apiFetch(`/api/review?${toSearch({ ...input, before: pageParam })}`, { schema: refusedPageSchema, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined,
  });
