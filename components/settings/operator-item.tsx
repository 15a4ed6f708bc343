"use client";

import { EllipsisIcon, KeyRoundIcon, LogOutIcon, UserMinusIcon } from "lucide-react";
import { useState } from "react";

import { BotAvatar } from "@/components/common/bot-avatar";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { formatCountOf } from "@/lib/console/format-number";
import { roleChoices, type OperatorRow } from "@/lib/console/settings-people";

import { RealTime } from "./real-time";
import { RoleSelect } from "./role-select";
import { useOwnerReason, usePeopleChange } from "./use-people";

function PersonMenu({ person, onRemove }: { person: OperatorRow; onRemove: () => void }) {
  const { mutate } = usePeopleChange();
  const revoke = () =>
    mutate({
      path: `/api/operators/${person.id}/sessions`,
      method: "DELETE",
      done: `${person.name} is signed out everywhere.`,
      failed: `${person.name} is still signed in`,
    });
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={`More for ${person.name}`}>
          <EllipsisIcon />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={revoke}>
          <LogOutIcon aria-hidden />
          Sign out everywhere
        </DropdownMenuItem>
        <DropdownMenuItem variant="destructive" onSelect={onRemove}>
          <UserMinusIcon aria-hidden />
          Remove…
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

export function OperatorItem({ person }: { person: OperatorRow }) {
  const { mutate } = usePeopleChange();
  const reason = useOwnerReason();
  const [removing, setRemoving] = useState(false);
  const { id, name, email, role, seenAt, sessions, you } = person;
  return (
    <li className="flex min-h-[52px] flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2">
      <BotAvatar bot={{ name, avatarUrl: null }} size={28} />
      <div className="min-w-0 flex-1 basis-28">
        <div className="truncate font-medium">
          {name}
          {you && <span className="font-normal text-muted-foreground"> · you</span>}
        </div>
        <div className="truncate text-xs text-muted-foreground">{email}</div>
      </div>
      <div className="text-xs whitespace-nowrap text-muted-foreground max-sm:hidden">
        {seenAt ? (
          <>
            {formatCountOf(sessions, "session")}, seen {you ? "now" : <RealTime at={seenAt} />}
          </>
        ) : (
          "Not signed in"
        )}
      </div>
      {reason ? (
        <span className="w-28 text-right text-muted-foreground" title={reason}>
          {roleChoices.find(({ value }) => value === role)?.label}
        </span>
      ) : (
        <>
          <RoleSelect
            label={`Role of ${name}`}
            value={role}
            onChange={(next) =>
              mutate({
                path: `/api/operators/${id}/role`,
                method: "POST",
                body: { role: next },
                done: `${name} is ${next} now.`,
                failed: `${name} is still ${role}`,
              })
            }
          />
          <PersonMenu person={person} onRemove={() => setRemoving(true)} />
        </>
      )}
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        icon={UserMinusIcon}
        title={`Remove ${name}?`}
        lead="They are signed out at once and cannot sign in again."
        points={[{ icon: KeyRoundIcon, text: "Invitations they gave out are void. The audit log keeps their name." }]}
        confirmLabel={`Remove ${name}`}
        destructive
        onConfirm={() =>
          mutate({
            path: `/api/operators/${id}`,
            method: "DELETE",
            done: `${name} is removed.`,
            failed: `${name} was not removed`,
          })
        }
      />
    </li>
  );
}
