import { queryOptions } from "@tanstack/react-query";

import { jobSchema, preparationSchema } from "@/lib/fleet/contracts/settings";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

const pollMs = 700;

/** A long work on the server, asked after until it ends. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.settings("job", id),
    queryFn: ({ signal }) => apiFetch(`/api/jobs/${encodeURIComponent(id)}`, { schema: jobSchema, signal }),
    refetchInterval: ({ state }) => (state.data && state.data.status !== "running" ? false : pollMs),
  });

/** The preparation under way, whoever began it and from whichever page. */
export const preparationQuery = queryOptions({
  queryKey: queryKeys.settings("preparation"),
  queryFn: ({ signal }) => apiFetch("/api/jobs/lived-in", { schema: preparationSchema, signal }),
});
