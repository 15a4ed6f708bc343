"use client";

import { KeyRoundIcon, TerminalIcon } from "lucide-react";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import type { ApiTokenRow } from "@/lib/console/settings-tokens";

import { RealTime } from "./real-time";
import { useOwnerReason, usePeopleChange } from "./use-people";

export function TokenItem({ token: { id, name, role, createdAt, lastUsedAt, local } }: { token: ApiTokenRow }) {
  const { mutate } = usePeopleChange();
  const reason = useOwnerReason();
  const [revoking, setRevoking] = useState(false);
  const Icon = local ? TerminalIcon : KeyRoundIcon;
  return (
    <li className="flex min-h-[52px] flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2">
      <Icon className="mx-1.5 size-4 shrink-0 text-muted-foreground" strokeWidth={1.75} aria-hidden />
      <div className="min-w-0 flex-1 basis-40">
        <div className="truncate font-medium">{name}</div>
        <div className="text-xs text-muted-foreground">
          {role === "operator" ? "Operator" : "Viewer"} · made <RealTime at={createdAt} /> ·{" "}
          {lastUsedAt ? (
            <>
              last used <RealTime at={lastUsedAt} />
            </>
          ) : (
            "never used"
          )}
        </div>
      </div>
      <ActionButton
        size="sm"
        aria-label={`Revoke the token of ${name}`}
        reason={reason}
        onClick={() => setRevoking(true)}
      >
        Revoke
      </ActionButton>
      <ConfirmDialog
        open={revoking}
        onOpenChange={setRevoking}
        icon={KeyRoundIcon}
        title={`Revoke the token of ${name}?`}
        lead="Whatever uses it is refused from its next request on."
        points={[
          {
            icon: TerminalIcon,
            text: local
              ? "The server makes a new one for its own machine when it starts again."
              : "What it did stays in the audit log under its name.",
          },
        ]}
        confirmLabel="Revoke token"
        destructive
        onConfirm={() =>
          mutate({
            path: `/api/tokens/${id}`,
            method: "DELETE",
            done: `The token of ${name} is revoked.`,
            failed: `The token of ${name} still works`,
          })
        }
      />
    </li>
  );
}
