"use client";

import { ArrowUpRightIcon, CircleCheckIcon } from "lucide-react";
import Link from "next/link";

import { Banner } from "@/components/common/banner";
import { JobProgress } from "@/components/common/job-progress";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import type { JobDto } from "@/lib/fleet/contracts/settings";

function Done({ job }: { job: JobDto }) {
  const { gallery } = useShell().status;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="flex min-w-0 flex-1 items-center gap-2">
        <CircleCheckIcon className="size-4 shrink-0 text-ok" strokeWidth={1.75} aria-hidden />
        <span>
          <span className="font-medium">The gallery is ready.</span>{" "}
          <span className="text-muted-foreground">{job.note}</span>
        </span>
      </p>
      <Button asChild>
        <Link href="/">Overview</Link>
      </Button>
      <Button asChild variant="default">
        <Link href={gallery.url}>
          Visit the gallery
          <ArrowUpRightIcon aria-hidden />
        </Link>
      </Button>
    </div>
  );
}

/** How far it is, then where to look, or why it ended. */
export function PrepareProgress({ job, onAgain }: { job: JobDto; onAgain: () => void }) {
  if (job.status === "done") return <Done job={job} />;
  if (job.status === "failed")
    return (
      <Banner
        tone="fail"
        title="The preparation ended early."
        action={
          <Button size="sm" onClick={onAgain}>
            Try again
          </Button>
        }
      >
        {job.error ?? "What was made so far stays."}
      </Banner>
    );
  return <JobProgress job={job} label="Preparation" doing={job.note ?? "Preparing"} unit="days" />;
}
