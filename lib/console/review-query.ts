import { infiniteQueryOptions } from "@tanstack/react-query";

import { draftPageSchema, type ListDraftsInput } from "@/lib/fleet/contracts/approval";
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

/** Drafts under review, a page at a time: what waits oldest first, what is decided newest first. */
export const draftsQuery = (input: ListDraftsInput) =>
  infiniteQueryOptions({
    queryKey: queryKeys.review({ drafts: input.view }),
    queryFn: ({ pageParam, signal }) =>
      apiFetch(`/api/review/drafts?${toSearch({ ...input, after: pageParam })}`, { schema: draftPageSchema, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextAfter }) => nextAfter ?? undefined,
  });
