import { queryOptions } from "@tanstack/react-query";

import type { BulkInput } from "@/lib/fleet/contracts/bots";
import {
  recallPreviewSchema,
  remainderPageSchema,
  removalListSchema,
  retirePreviewSchema,
  type RemainderDto,
  type RemovalListDto,
} from "@/lib/fleet/contracts/recall";

import { apiFetch } from "./api-fetch";
import { botApi } from "./bots-queries";
import { queryKeys } from "./query-keys";

const pollMs = 3000;
const whileRunning = ({ state }: { state: { data: RemovalListDto | undefined } }) =>
  state.data?.items.some(({ job }) => job.status === "running") ? pollMs : false;

export const botRemovalsQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.bots.one(id, "removals"),
    queryFn: ({ signal }) => apiFetch(botApi(id, "removals"), { schema: removalListSchema, signal }),
    refetchInterval: whileRunning,
  });

export const allRemovalsQuery = queryOptions({
  queryKey: queryKeys.settings("removals"),
  queryFn: ({ signal }) => apiFetch("/api/removals", { schema: removalListSchema, signal }),
  refetchInterval: whileRunning,
});

export const retirePreviewQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.bots.one(id, "retire-preview"),
    queryFn: ({ signal }) => apiFetch(botApi(id, "retire/preview"), { schema: retirePreviewSchema, signal }),
    staleTime: 0,
  });

/** Summed over all that the command would retire. */
export const retireManyPreviewQuery = (target: BulkInput["target"]) =>
  queryOptions({
    queryKey: queryKeys.bots.retire(target),
    queryFn: ({ signal }) =>
      apiFetch("/api/bots/bulk/retire-preview", {
        method: "POST",
        body: { target },
        schema: retirePreviewSchema,
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
  });

export const recallPreviewQuery = (turnId: string) =>
  queryOptions({
    queryKey: queryKeys.recall(turnId),
    queryFn: ({ signal }) =>
      apiFetch(`/api/recall?turnId=${encodeURIComponent(turnId)}`, { schema: recallPreviewSchema, signal }),
    staleTime: 0,
  });

/** All that remains of a removal, page after page. */
export async function readRemainder(jobId: string): Promise<RemainderDto[]> {
  const items: RemainderDto[] = [];
  for (let after: number | null = 0; after !== null;) {
    const path: string = `/api/removals/${encodeURIComponent(jobId)}/remainder?after=${after}`;
    const page = await apiFetch(path, { schema: remainderPageSchema });
    items.push(...page.items);
    after = page.nextAfter;
  }
  return items;
}
