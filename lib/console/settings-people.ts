import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";

import {
  invitationSchema,
  invitedSchema,
  operatorListSchema,
  operatorSchema,
  roleSchema,
  sessionListSchema,
} from "@/lib/fleet/contracts/operators";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

export type Role = z.infer<typeof roleSchema>;

/** From the least to the most that a role may do. */
export const roleChoices: readonly { value: Role; label: string; may: string }[] = [
  { value: "viewer", label: "Viewer", may: "look, and change nothing" },
  { value: "operator", label: "Operator", may: "steer the fleet and stop it" },
  { value: "owner", label: "Owner", may: "do everything, and decide who else may" },
];

export type OperatorRow = z.infer<typeof operatorSchema>;
export type InvitationRow = z.infer<typeof invitationSchema>;
export type Invited = z.infer<typeof invitedSchema>;

export const operatorsQuery = queryOptions({
  queryKey: queryKeys.settings("operators"),
  queryFn: ({ signal }) => apiFetch("/api/operators", { schema: operatorListSchema, signal }),
});

export const ownSessionsQuery = queryOptions({
  queryKey: queryKeys.settings("sessions"),
  queryFn: ({ signal }) => apiFetch("/api/account/sessions", { schema: sessionListSchema, signal }),
});

export const endedSchema = z.object({ ended: z.number() });
