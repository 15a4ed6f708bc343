"use client";

import { CircleCheckIcon, DownloadIcon, PlayIcon, SquareIcon, TriangleAlertIcon } from "lucide-react";

import { ActionButton } from "@/components/common/action-button";
import { JobProgress } from "@/components/common/job-progress";
import { Money } from "@/components/common/money";
import { Button } from "@/components/ui/button";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import { useSteerDraft } from "@/lib/console/personas-commands";
import type { PersonaJobDto } from "@/lib/fleet/contracts/personas";

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

/** How far a draft is, what it has cost, and what keeps it. */
export function DraftPanel({
  job,
  offline,
  reason,
}: {
  job: PersonaJobDto;
  offline: boolean;
  reason: string | undefined;
}) {
  const steer = useSteerDraft(job.id);
  const { counts, form } = job;
  return (
    <div className="flex flex-col gap-4">
      {job.status === "running" && (
        <>
          <JobProgress
            job={job}
            label="People drawn"
            doing={job.note ?? "Drawing people"}
            unit="people"
            below="You may leave this page; the drawing goes on."
          />
          <ActionButton reason={reason} disabled={steer.isPending} onClick={() => steer.mutate("stop")}>
            <SquareIcon aria-hidden />
            Stop drawing
          </ActionButton>
        </>
      )}
      {job.status === "done" && (
        <p className="flex items-center gap-1.5 font-medium">
          <CircleCheckIcon aria-hidden className="size-4 text-ok" />
          {job.imported
            ? `${formatCountOf(job.total, "person", "people")} read from a file`
            : `All ${formatCount(job.total)} are drawn`}
        </p>
      )}
      {job.status === "failed" && (
        <div role="alert" className="flex flex-col gap-3 rounded-lg border border-fail-line bg-fail-soft p-3">
          <p className="flex items-start gap-1.5">
            <TriangleAlertIcon aria-hidden className="mt-0.5 size-4 shrink-0 text-fail" />
            <span>
              <b className="font-medium">
                Ended after {formatCount(job.done)} of {formatCount(job.total)}.
              </b>{" "}
              {job.error}
            </span>
          </p>
          <ActionButton reason={reason} disabled={steer.isPending} onClick={() => steer.mutate("resume")}>
            <PlayIcon aria-hidden />
            Go on
          </ActionButton>
        </div>
      )}
      <dl className="grid grid-cols-[72px_1fr] gap-x-3 gap-y-1.5 text-xs">
        <Fact name="Cost so far">
          <Money micros={job.costMicros} exact />
        </Fact>
        <Fact name="Waiting">
          {formatCount(counts.ready)}
          {counts.alike > 0 && `, ${formatCount(counts.alike)} too like another`}
        </Fact>
        {counts.accepted > 0 && <Fact name="Accepted">{formatCount(counts.accepted)}</Fact>}
        {counts.dropped > 0 && <Fact name="Dropped">{formatCount(counts.dropped)}</Fact>}
        {form.brief && (
          <Fact name="Brief">
            {form.brief}
            {offline && !job.imported && (
              <span className="block text-muted-foreground">Not read: the built-in lists know no brief.</span>
            )}
          </Fact>
        )}
        {form.tone && <Fact name="Tone">{form.tone}</Fact>}
        {!job.imported && (
          <Fact name="Seed">
            <span className="font-mono">{form.seed}</span>
          </Fact>
        )}
        <Fact name="By">{job.startedBy}</Fact>
      </dl>
      {counts.ready + counts.accepted > 0 && (
        <Button size="sm" className="self-start max-sm:h-11" asChild>
          <a href={`/api/personas/export?draft=${encodeURIComponent(job.id)}`} download="personas.json">
            <DownloadIcon aria-hidden />
            Export these
          </a>
        </Button>
      )}
    </div>
  );
}
