import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { type BudgetPeriod, budgetSchema } from "@/lib/fleet/contracts/budget";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

/** What was spent since the period began; another period keeps the old one on screen until it is there. */
export const budgetQuery = (period: BudgetPeriod) =>
  queryOptions({
    queryKey: queryKeys.budget(period),
    queryFn: ({ signal }) => apiFetch(`/api/budget?period=${period}`, { schema: budgetSchema, signal }),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  });
