import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";

import { fleetStatusSchema } from "@/lib/fleet/contracts/fleet";
import { isoSchema } from "@/lib/fleet/contracts/words";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

const roleSchema = fleetStatusSchema.shape.viewer.shape.role;
export type Role = z.infer<typeof roleSchema>;

/** From the least to the most that a role may do. */
export const roleChoices: readonly { value: Role; label: string; may: string }[] = [
  { value: "viewer", label: "Viewer", may: "look, and change nothing" },
  { value: "operator", label: "Operator", may: "steer the fleet and stop it" },
  { value: "owner", label: "Owner", may: "do everything, and decide who else may" },
];

const operatorSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  seenAt: isoSchema.nullable(),
  sessions: z.number(),
  you: z.boolean(),
});
export type OperatorRow = z.infer<typeof operatorSchema>;

const invitationSchema = z.object({
  id: z.string(),
  role: roleSchema,
  email: z.string().nullable(),
  expiresAt: isoSchema,
});
export type InvitationRow = z.infer<typeof invitationSchema>;

/** `url` is told this once. */
export const invitedSchema = z.object({ id: z.string(), url: z.string(), expiresAt: isoSchema });
export type Invited = z.infer<typeof invitedSchema>;

export const operatorsQuery = queryOptions({
  queryKey: queryKeys.settings("operators"),
  queryFn: ({ signal }) =>
    apiFetch("/api/operators", {
      schema: z.object({ operators: z.array(operatorSchema), invitations: z.array(invitationSchema) }),
      signal,
    }),
});

const sessionSchema = z.object({
  id: z.string(),
  createdAt: isoSchema,
  seenAt: isoSchema,
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  current: z.boolean(),
});
export type SessionRow = z.infer<typeof sessionSchema>;

export const ownSessionsQuery = queryOptions({
  queryKey: queryKeys.settings("sessions"),
  queryFn: ({ signal }) =>
    apiFetch("/api/account/sessions", { schema: z.object({ sessions: z.array(sessionSchema) }), signal }),
});

export const endedSchema = z.object({ ended: z.number() });
