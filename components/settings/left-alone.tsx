"use client";

import { useQuery } from "@tanstack/react-query";
import { HashIcon, UserXIcon } from "lucide-react";
import Link from "next/link";

import { ActionButton } from "@/components/common/action-button";
import { EmptyFailed } from "@/components/common/empty-states";
import { Skeleton } from "@/components/ui/skeleton";
import { useViewerReason } from "@/lib/console/fleet-status";
import { personHref } from "@/lib/console/people-queries";
import { blocksQuery, blockWords, useUnblock } from "@/lib/console/settings-blocks";
import type { BlockDto } from "@/lib/fleet/contracts/limits";

import { FindPerson } from "./find-person";
import { LeftAloneForm } from "./left-alone-form";
import { RealTime } from "./real-time";
import { Section } from "./section";

function Row({ block }: { block: BlockDto }) {
  const unblock = useUnblock();
  const reason = useViewerReason();
  const Icon = block.kind === "user" ? UserXIcon : HashIcon;
  return (
    <li className="flex min-h-11 items-center gap-3 px-4 py-2">
      <Icon className="size-4 shrink-0 text-muted-foreground" strokeWidth={1.75} aria-hidden />
      <span className="min-w-0 flex-1">
        {block.kind === "user" ? (
          <Link
            href={personHref(block.value)}
            title="What bots did to them"
            className="font-medium break-words text-primary hover:underline"
          >
            {blockWords(block)}
          </Link>
        ) : (
          <span className="font-medium break-words">{blockWords(block)}</span>
        )}
        <span className="block text-xs text-muted-foreground">
          {block.reason && <>{block.reason} · </>}
          {block.by}, <RealTime at={block.at} />
        </span>
      </span>
      <ActionButton
        size="sm"
        aria-label={`Allow again: ${blockWords(block)}`}
        reason={reason ?? (unblock.isPending ? "It is being allowed again" : undefined)}
        onClick={() => unblock.mutate(block)}
      >
        Allow again
      </ActionButton>
    </li>
  );
}

function Rows() {
  const { data, error, refetch } = useQuery(blocksQuery);
  if (error && !data) return <EmptyFailed title="The list did not load" error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <div aria-busy className="flex flex-col gap-3 p-4">
        <Skeleton className="w-48" />
        <Skeleton className="w-40" />
      </div>
    );
  if (data.items.length === 0)
    return <p className="p-4 text-muted-foreground">Nobody and nothing yet: bots may turn to every post.</p>;
  return (
    <ul
      className="max-h-[420px] divide-y divide-border overflow-auto"
      aria-label="Users and topics left alone, newest first"
      tabIndex={0}
    >
      {data.items.map((block) => (
        <Row key={block.id} block={block} />
      ))}
    </ul>
  );
}

/** Whom and what the bots leave alone. */
export function LeftAlone() {
  return (
    <Section
      id="left-alone"
      lead="No bot likes or comments on posts by these users, or posts that speak of these topics. It holds from the next action on, and bots forget them; what was done before stays."
    >
      <Rows />
      <LeftAloneForm />
      <FindPerson />
    </Section>
  );
}
