import { queryOptions } from "@tanstack/react-query";

import { qualitySchema } from "@/lib/fleet/contracts/quality";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

/** Changes once a night: asked for with the page and when the stream says so, else seldom. */
export const qualityQuery = queryOptions({
  queryKey: queryKeys.quality,
  queryFn: ({ signal }) => apiFetch("/api/quality", { schema: qualitySchema, signal }),
  refetchInterval: 60_000,
});
