import { PlusIcon, UsersIcon } from "lucide-react";
import Link from "next/link";

import { ActionButton } from "@/components/common/action-button";
import { EmptyNoMatch, EmptyNone } from "@/components/common/empty-states";
import { statusWords } from "@/components/common/status-pill";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/console/format-number";
import type { BotFilter } from "@/lib/fleet/contracts/bots";

/** Nobody yet: one action. */
export function NoBotsYet({ reason }: { reason: string | undefined }) {
  return (
    <EmptyNone
      icon={UsersIcon}
      title="No bots yet"
      description="Say how many, of which kinds and where. You see who they are before they are created."
      action={
        reason ? (
          <ActionButton variant="default" reason={reason}>
            <PlusIcon aria-hidden />
            Create bots
          </ActionButton>
        ) : (
          <Button variant="default" asChild>
            <Link href="/bots/create">
              <PlusIcon aria-hidden />
              Create bots
            </Link>
          </Button>
        )
      }
    />
  );
}

/** @param withoutStatus how many match when the status is let go. */
export function NoBotMatches({
  filter,
  withoutStatus,
  onAnyStatus,
  onClear,
}: {
  filter: BotFilter;
  withoutStatus: number;
  onAnyStatus: () => void;
  onClear: () => void;
}) {
  const statuses = filter.status.map((status) => statusWords[status].word).join(" or ");
  const looser = filter.status.length > 0 && withoutStatus > 0;
  return (
    <EmptyNoMatch
      title={`No bot matches${filter.q ? ` “${filter.q}”` : ""}${statuses ? ` in ${statuses}` : ""}`}
      description={
        looser
          ? `${formatCount(withoutStatus)} ${withoutStatus === 1 ? "matches" : "match"} without the status.`
          : "Names, handles, interests, cities and time zones are searched."
      }
      onClear={onClear}
    >
      {looser && <Button onClick={onAnyStatus}>Show {formatCount(withoutStatus)}</Button>}
    </EmptyNoMatch>
  );
}
