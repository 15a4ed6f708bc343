"use client";

import { queryOptions, useQuery } from "@tanstack/react-query";

import { fleetStatusSchema, type FleetStatusDto } from "@/lib/fleet/contracts/fleet";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

export const fleetStatusQuery = queryOptions({
  queryKey: queryKeys.fleet,
  queryFn: ({ signal }) => apiFetch("/api/fleet", { schema: fleetStatusSchema, signal }),
});

export function useFleetStatus(initial?: FleetStatusDto) {
  return useQuery({ ...fleetStatusQuery, ...(initial && { initialData: initial }) });
}

/** Why the viewer may not act; undefined when they may. */
export function roleReason(role: FleetStatusDto["viewer"]["role"] | undefined): string | undefined {
  return role === "viewer" ? "You are signed in as viewer. An owner can change that in Settings." : undefined;
}

/** What a control shows as its reason; undefined when the signed-in person may act. */
export function useViewerReason(): string | undefined {
  return roleReason(useFleetStatus().data?.viewer.role);
}
