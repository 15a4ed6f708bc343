import { queryOptions } from "@tanstack/react-query";

import { jobSchema } from "@/lib/fleet/contracts/settings";

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
