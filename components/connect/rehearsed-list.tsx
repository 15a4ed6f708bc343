"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EyeIcon } from "lucide-react";
import Link from "next/link";
import { useState } from "react";

import { BotAvatar } from "@/components/common/bot-avatar";
import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { RelativeTime } from "@/components/common/relative-time";
import { Thumbnail } from "@/components/common/thumbnail";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { rehearsedQuery } from "@/lib/console/connection-query";
import type { RehearsedDto } from "@/lib/fleet/contracts/connection";

const kinds = [
  { kind: undefined, label: "All" },
  { kind: "post", label: "Posts" },
  { kind: "comment", label: "Comments" },
  { kind: "like", label: "Likes" },
] as const;

function Row({ row, would }: { row: RehearsedDto; would: boolean }) {
  return (
    <li className="flex gap-3 border-b border-border px-4 py-3 last:border-0">
      <BotAvatar bot={row.bot} />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <Link href={`/bots/${row.bot.id}`} className="rounded-sm font-medium hover:underline">
            {row.bot.name}
          </Link>{" "}
          {row.text} <RelativeTime at={row.at} past className="text-xs text-muted-foreground" />
        </p>
        {row.quote && <p className="break-words text-muted-foreground">“{row.quote}”</p>}
        {row.prompt && (
          <p className="text-xs break-words text-muted-foreground">
            {would ? "Would be painted" : "Painted"} by {row.generator ?? "the gallery"}: {row.prompt}
          </p>
        )}
      </div>
      {row.pictureUrl && <Thumbnail src={row.pictureUrl} alt="" size={row.kind === "post" ? 72 : 44} />}
    </li>
  );
}

/** What the bots would have done, or did, newest first. */
export function RehearsedList({ would }: { would: boolean }) {
  const [kind, setKind] = useState<RehearsedDto["kind"]>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    rehearsedQuery(kind),
  );
  const rows = data?.pages.flatMap(({ items }) => items);
  return (
    <div className="border-t border-border">
      <div className="flex flex-wrap items-center gap-2 px-4 py-2.5">
        <h3 className="mr-auto font-medium">{would ? "What they would have done" : "What they did"}</h3>
        <div role="group" aria-label="Show" className="flex gap-1">
          {kinds.map(({ kind: each, label }) => (
            <Button
              key={label}
              size="sm"
              variant={each === kind ? "secondary" : "ghost"}
              aria-pressed={each === kind}
              onClick={() => setKind(each)}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
      {rows === undefined ? (
        error ? (
          <EmptyFailed title="This list did not load" error={error} onRetry={() => void refetch()} />
        ) : (
          <div aria-busy className="flex flex-col gap-3 px-4 py-3">
            <Skeleton className="w-72 max-w-full" />
            <Skeleton className="w-56" />
            <Skeleton className="w-64 max-w-full" />
          </div>
        )
      ) : rows.length === 0 ? (
        <EmptyNone
          icon={EyeIcon}
          title="Nothing yet"
          description={`What the bots ${would ? "would " : ""}post, say and like is listed here, with its words, as their visits come.`}
        />
      ) : (
        <>
          <ul aria-label={would ? "What they would have done" : "What they did"}>
            {rows.map((row) => (
              <Row key={row.id} row={row} would={would} />
            ))}
          </ul>
          {hasNextPage && (
            <div className="px-4 py-3 text-center">
              <Button size="sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {isFetchingNextPage ? "Loading…" : "Show older ones"}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
