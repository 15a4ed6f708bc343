import { queryOptions } from "@tanstack/react-query";

import { lastForecastSchema } from "@/lib/fleet/contracts/forecast";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

/** The last forecast that was made, and how an older one came true. */
export const forecastQuery = queryOptions({
  queryKey: queryKeys.budget("forecast"),
  queryFn: ({ signal }) => apiFetch("/api/budget/forecast", { schema: lastForecastSchema, signal }),
  refetchInterval: false,
  staleTime: 60_000,
});
