"use client";

import { MailIcon } from "lucide-react";

import { Button } from "@/components/ui/button";
import { roleChoices, type InvitationRow } from "@/lib/console/settings-people";

import { RealTime } from "./real-time";
import { usePeopleChange } from "./use-people";

/** Links that were given out and not used yet. */
export function Invitations({ invitations }: { invitations: readonly InvitationRow[] }) {
  const { mutate } = usePeopleChange();
  if (invitations.length === 0) return null;
  return (
    <ul className="divide-y divide-border border-t border-border" aria-label="Open invitations">
      {invitations.map(({ id, role, email, expiresAt }) => (
        <li key={id} className="flex min-h-11 items-center gap-3 px-4 py-2">
          <MailIcon className="mx-1.5 size-4 shrink-0 text-muted-foreground" strokeWidth={1.75} aria-hidden />
          <span className="min-w-0 flex-1 truncate">
            {email ?? "Anyone with the link"}{" "}
            <span className="text-muted-foreground">
              as {roleChoices.find(({ value }) => value === role)?.label.toLowerCase()} · ends{" "}
              <RealTime at={expiresAt} />
            </span>
          </span>
          <Button
            size="sm"
            aria-label={`Withdraw the invitation of ${email ?? "anyone with the link"}`}
            onClick={() =>
              mutate({
                path: `/api/operators/invitations/${id}`,
                method: "DELETE",
                done: "The invitation is withdrawn; its link is void.",
                failed: "The invitation still stands",
              })
            }
          >
            Withdraw
          </Button>
        </li>
      ))}
    </ul>
  );
}
