// What the pages about drafted people read; free of hooks, so that a server page can name the keys.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import {
  personaEstimateSchema,
  type PersonaFormInput,
  personaJobPageSchema,
  personaJobsSchema,
  samenessSchema,
} from "@/lib/fleet/contracts/personas";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

const drawingMs = 1500;

export const peopleApi = (id: string, verb = "") => `/api/personas/${encodeURIComponent(id)}${verb}`;
export const candidateApi = (id: string, verb = "") => `/api/personas/candidates/${encodeURIComponent(id)}${verb}`;

export const draftsQuery = queryOptions({
  queryKey: [...queryKeys.personas, "drafts"],
  queryFn: ({ signal }) => apiFetch("/api/personas", { schema: personaJobsSchema, signal }),
});

/** A draft with one page of its people; asked after as long as somebody is being drawn. */
export const draftQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: [...queryKeys.personas, "draft", id, page],
    queryFn: ({ signal }) => apiFetch(peopleApi(id, `?page=${page}`), { schema: personaJobPageSchema, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && state.data.job.status !== "running" ? false : drawingMs),
  });

/** Everyone against everyone is work for the server: asked when the page opens and when people changed, not by the clock. */
export const samenessQuery = queryOptions({
  queryKey: [...queryKeys.personas, "sameness"],
  queryFn: ({ signal }) => apiFetch("/api/personas/sameness", { schema: samenessSchema, signal }),
  refetchInterval: false,
  staleTime: 10_000,
});

export const peopleEstimateQuery = (form: PersonaFormInput | null) =>
  queryOptions({
    queryKey: ["people-estimate", form],
    queryFn: ({ signal }) =>
      apiFetch("/api/personas/estimate", { method: "POST", body: form, schema: personaEstimateSchema, signal }),
    enabled: form !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: false,
    retry: false,
  });
