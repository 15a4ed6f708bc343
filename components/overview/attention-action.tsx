"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import type { AttentionDto } from "@/lib/fleet/contracts/overview";

/** Lets every bot move again: the frame asks before it does. */
const REARM = "/api/fleet/re-arm";
const look = "w-[116px] max-lg:h-9";

/** The one thing to do about it: a place to go, or a command. */
export function AttentionAction({ item: { title, action } }: { item: AttentionDto }) {
  const client = useQueryClient();
  const reason = useViewerReason();
  const { open } = useShell();
  const command = useMutation({
    mutationFn: (path: string) => apiFetch(path, { method: "POST", body: {} }),
    onSuccess: () => toast.success(`${action.label}: done.`, { description: title }),
    onError: (error) => toast.error(`${action.label} did not go through`, { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
  const { href, post, label } = action;
  if (href)
    return (
      <Button asChild size="sm" className={look}>
        <Link href={href} aria-label={`${label}: ${title}`}>
          {label}
        </Link>
      </Button>
    );
  return (
    <ActionButton
      size="sm"
      className={look}
      reason={reason ?? (command.isPending ? "On its way" : undefined)}
      aria-label={`${label}: ${title}`}
      onClick={() => (post === REARM ? open("re-arm") : post && command.mutate(post))}
    >
      {label}
    </ActionButton>
  );
}
