// What the forms read before anybody is created; free of hooks.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import {
  type PlanInput,
  planSchema,
  type UpkeepAnswerDto,
  upkeepAnswerSchema,
  type UpkeepInput,
  type PlanDto,
} from "@/lib/fleet/contracts/plan";

import { apiFetch } from "./api-fetch";

const asked = { placeholderData: keepPreviousData, staleTime: 60_000, refetchInterval: false, retry: false } as const;

/** Ways to have a visitor see so much on a day. Work for the server: asked when the question changes, not by the clock. */
export const planQuery = (input: PlanInput | null) =>
  queryOptions({
    queryKey: ["plan", input],
    queryFn: ({ signal }): Promise<PlanDto> =>
      apiFetch("/api/bots/plan", { method: "POST", body: input, schema: planSchema, signal }),
    enabled: input !== null,
    ...asked,
  });

/** What the people of a form would do and cost. */
export const upkeepQuery = (input: UpkeepInput | null) =>
  queryOptions({
    queryKey: ["upkeep", input],
    queryFn: ({ signal }): Promise<UpkeepAnswerDto> =>
      apiFetch("/api/bots/estimate", { method: "POST", body: input, schema: upkeepAnswerSchema, signal }),
    enabled: input !== null,
    ...asked,
  });
