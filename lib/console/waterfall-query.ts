import { queryOptions } from "@tanstack/react-query";

import { waterfallSchema } from "@/lib/fleet/contracts/waterfall";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

export const waterfallQuery = queryOptions({
  queryKey: queryKeys.settings("waterfall"),
  queryFn: ({ signal }) => apiFetch("/api/fleet/waterfall", { schema: waterfallSchema, signal }),
});
