"use client";

import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { contactPageSchema, personJobSchema } from "@/lib/fleet/contracts/people";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";
import { toSearch } from "./to-search";

const personApi = (handle: string, verb?: string) =>
  `/api/people/${encodeURIComponent(handle)}${verb ? `/${verb}` : ""}`;

export const personHref = (handle: string): string => `/people/${encodeURIComponent(handle)}`;

/** What bots did to one user, newest first, a page at a time. */
export function contactsQuery(handle: string) {
  return infiniteQueryOptions({
    queryKey: queryKeys.person(handle),
    queryFn: ({ pageParam, signal }) =>
      apiFetch(`${personApi(handle)}?${toSearch({ before: pageParam })}`, { schema: contactPageSchema, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined,
  });
}

export type PersonAct = "remove-comments" | "forget";

const begun: Record<PersonAct, string> = {
  "remove-comments": "The bots' comments are being removed.",
  forget: "The user is being forgotten.",
};

/** Begins a long work about this user; `onBegun` is told its job. */
export function usePersonAct(handle: string, onBegun: (jobId: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: PersonAct) =>
      apiFetch(personApi(handle, act), { method: "POST", body: {}, schema: personJobSchema }),
    onSuccess: ({ jobId }, act) => {
      toast.success(begun[act]);
      onBegun(jobId);
    },
    onError: (error) => toast.error("Nothing was begun", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.person(handle) }),
  });
}
