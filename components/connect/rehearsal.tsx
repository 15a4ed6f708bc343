"use client";

import { PlayIcon, UsersIcon } from "lucide-react";
import Link from "next/link";

import { ActionButton } from "@/components/common/action-button";
import { Button } from "@/components/ui/button";
import { useBulkBots } from "@/lib/console/bots-bulk";
import { useFleetStatus, useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import type { ConnectionDto } from "@/lib/fleet/contracts/connection";

import { Figures } from "./figures";
import { RehearsedList } from "./rehearsed-list";

function Begin() {
  const status = useFleetStatus().data;
  const viewer = useViewerReason();
  const bulk = useBulkBots({ onDone: () => undefined, onFollow: () => undefined });
  const { total = 0, stopped = 0 } = status?.counts ?? {};
  if (total === 0)
    return (
      <div className="flex flex-wrap items-center gap-3 px-4 py-3">
        <p className="min-w-0 flex-1 text-muted-foreground">There are no bots yet who could rehearse.</p>
        <Button asChild variant="default" size="sm">
          <Link href="/bots/create">
            <UsersIcon aria-hidden />
            Create bots
          </Link>
        </Button>
      </div>
    );
  if (stopped === 0) return null;
  const reason = viewer ?? (bulk.isPending ? "They are being started" : undefined);
  const target = { filter: { status: ["stopped" as const], archetype: [], tier: [] } };
  return (
    <div className="flex flex-wrap items-center gap-3 px-4 py-3">
      <p className="min-w-0 flex-1 text-muted-foreground">
        {formatCountOf(stopped, "bot")} {stopped === 1 ? "is" : "are"} stopped and {stopped === 1 ? "does" : "do"} not
        rehearse.
      </p>
      <ActionButton
        variant="default"
        size="sm"
        reason={reason}
        onClick={() => bulk.mutate({ action: "start", target, count: stopped })}
      >
        <PlayIcon aria-hidden />
        Start {formatCountOf(stopped, "bot")}
      </ActionButton>
    </div>
  );
}

/** The rehearsal under way, or what is left of the one that is over. */
export function Rehearsal({ connection: { stage, figures, rehearsal } }: { connection: ConnectionDto }) {
  if (stage !== "shadow")
    return rehearsal ? (
      <Figures figures={rehearsal} would />
    ) : (
      <p className="px-4 py-3 text-muted-foreground">No report of a rehearsal for this gallery is left.</p>
    );
  return (
    <>
      <Begin />
      {figures && figures.bots > 0 && <Figures figures={figures} would />}
      <RehearsedList would />
    </>
  );
}
