"use client";

import { useQuery } from "@tanstack/react-query";
import { UsersIcon } from "lucide-react";
import Link from "next/link";

import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount } from "@/lib/console/format-number";
import { formatAbsolute } from "@/lib/console/format-time";
import { draftsQuery } from "@/lib/console/personas-queries";
import { useViewerZone } from "@/lib/console/use-hydrated";
import type { PersonaJobDto } from "@/lib/fleet/contracts/personas";

import { FileActions } from "./file-actions";

function standing({ status, done, total, counts }: PersonaJobDto): string {
  if (status === "running") return `${formatCount(done)} of ${formatCount(total)} drawn`;
  if (counts.ready > 0) return `${formatCount(counts.ready)} wait for you`;
  if (status === "failed") return "ended early";
  return counts.accepted > 0 ? `${formatCount(counts.accepted)} accepted` : "nobody left";
}

/** Drafts of the last days: whoever comes back finds the people that wait. */
export function RecentDrafts() {
  const { data, error, refetch } = useQuery(draftsQuery);
  const zone = useViewerZone();
  return (
    <Card className="flex flex-col p-4 pt-3" aria-busy={!data && !error}>
      <SectionTitle sub="kept for 30 days">Drafts</SectionTitle>
      {error && !data && <EmptyFailed title="Drafts did not load" error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="mt-3 h-8 w-full" />}
      {data?.items.length === 0 && (
        <EmptyNone
          icon={UsersIcon}
          title="No drafts yet"
          description="Say who should show up. They are drawn in handfuls, and nobody is created before you accept them."
        />
      )}
      {data && data.items.length > 0 && (
        <ul className="mt-1 divide-y divide-border">
          {data.items.map((job) => (
            <li key={job.id}>
              <Link
                href={`/bots/create/people?draft=${encodeURIComponent(job.id)}`}
                className="flex min-h-11 items-center gap-3 py-1.5 hover:text-primary"
              >
                <span className="min-w-0 flex-1 truncate">
                  {job.form.brief || (job.imported ? "From a file" : `From the seed ${job.form.seed}`)}
                </span>
                <span className="shrink-0 text-xs">{standing(job)}</span>
                <time dateTime={job.createdAt} className="shrink-0 text-xs text-muted-foreground max-sm:hidden">
                  {formatAbsolute(job.createdAt, zone)}
                </time>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 border-t border-border pt-3">
        <FileActions />
      </div>
    </Card>
  );
}
