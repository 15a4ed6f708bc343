"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";

import { JobProgress } from "@/components/common/job-progress";
import { Card } from "@/components/ui/card";
import { preparationQuery } from "@/lib/console/jobs-query";

/** While a past is being written: how far it is, and where to follow it. It goes on whatever page is open. */
export function PreparingCard() {
  const job = useQuery(preparationQuery).data?.job;
  if (!job) return null;
  return (
    <Card className="shrink-0 p-4" role="region" aria-label="Preparation of the gallery">
      <JobProgress
        job={job}
        label="Preparation"
        doing={`Preparing a lived-in gallery${job.note ? `: ${job.note}` : ""}`}
        unit="days"
        below={
          <span className="flex flex-wrap justify-between gap-x-4">
            <span>The bots live on by themselves when their past is written.</span>
            <Link href={`/settings?job=${job.id}#prepare`} className="rounded-sm text-primary hover:underline">
              Follow it
            </Link>
          </span>
        }
      />
    </Card>
  );
}
