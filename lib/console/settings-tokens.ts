import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";

import { apiTokenListSchema, type apiTokenSchema } from "@/lib/fleet/contracts/api-tokens";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

export type ApiTokenRow = z.infer<typeof apiTokenSchema>;

export const apiTokensQuery = queryOptions({
  queryKey: queryKeys.settings("tokens"),
  queryFn: ({ signal }) => apiFetch("/api/tokens", { schema: apiTokenListSchema, signal }),
});
