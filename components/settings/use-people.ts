"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useFleetStatus } from "@/lib/console/fleet-status";
import { queryKeys } from "@/lib/console/query-keys";

interface Change {
  path: string;
  method: "POST" | "DELETE";
  body?: unknown;
  done: string;
  failed: string;
}

/** Changes to people, sessions and invitations; each is answered by a toast. */
export function usePeopleChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method, body }: Change) => apiFetch(path, { method, body }),
    onSuccess: (_, { done }) => toast.success(done),
    onError: (error, { failed }) => toast.error(failed, { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.settings() }),
  });
}

/** Why the signed-in person may not decide who else may; undefined for owners. */
export function useOwnerReason(): string | undefined {
  const role = useFleetStatus().data?.viewer.role;
  return role === "owner" ? undefined : `Only an owner may do this; you are signed in as ${role ?? "viewer"}.`;
}
