import type { UseQueryResult } from "@tanstack/react-query";
import { LockIcon } from "lucide-react";

import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import type { PersonaPreviewDto } from "@/lib/fleet/contracts/create";

import { CandidateCard } from "./candidate-card";

const grid = "grid grid-cols-[repeat(auto-fill,minmax(min(100%,250px),1fr))] gap-3";

export function CandidateSkeleton() {
  return (
    <Card className="flex h-[209px] flex-col border-dashed p-3.5" aria-hidden>
      <div className="flex items-center gap-2.5">
        <Skeleton className="size-9 rounded-full" />
        <div className="flex flex-col gap-2">
          <Skeleton className="w-26" />
          <Skeleton className="w-18" />
        </div>
      </div>
      <Skeleton className="mt-4 w-11/12" />
      <Skeleton className="mt-2 w-2/3" />
      <Skeleton className="mt-auto h-11 rounded-md" />
    </Card>
  );
}

function Summary({ data, creating }: { data: PersonaPreviewDto; creating: boolean }) {
  const kinds = [...data.byArchetype].sort((a, b) => b.count - a.count);
  return (
    <Card className="shrink-0 px-4 py-3">
      <p>
        <b className="font-semibold">
          {creating
            ? `Creating ${formatCountOf(data.total, "bot")}`
            : `${formatCount(data.total)} ${data.total === 1 ? "person" : "people"}`}
        </b>{" "}
        <span className="text-muted-foreground">
          {data.items.length < data.total ? `the first ${data.items.length} of them` : "exactly these would be created"}
        </span>
      </p>
      {creating ? (
        <Progress value={null} aria-label="Creating" className="mt-2.5 animate-pulse bg-brand/40" />
      ) : (
        <div aria-hidden className="mt-2.5 flex h-1.5 gap-0.5 overflow-hidden rounded-full">
          {kinds.map(({ id, count }, index) => (
            <span key={id} className="bg-brand" style={{ flexGrow: count, opacity: 1 - index * 0.14 }} />
          ))}
        </div>
      )}
      <p className="mt-2 text-xs text-muted-foreground">
        {kinds.map(({ name, count }) => `${count} ${name.toLowerCase()}`).join(" · ")}
      </p>
    </Card>
  );
}

/** The people the form would create, or why they cannot be shown. */
export function CandidateGrid({
  preview,
  expected,
  role,
  creating,
}: {
  preview: UseQueryResult<PersonaPreviewDto>;
  expected: number;
  role: string | undefined;
  creating: boolean;
}) {
  const { data, error, isPlaceholderData, refetch } = preview;
  if (role) return <EmptyNone icon={LockIcon} title="Only operators create bots" description={role} />;
  if (error && !data) {
    return <EmptyFailed title="The preview did not load" error={error} onRetry={() => void refetch()} />;
  }
  // The form does not say yet whom to draw: nothing is on its way.
  if (!data && expected === 0) return null;
  if (!data) {
    return (
      <div className={grid} aria-busy>
        {Array.from({ length: Math.min(9, Math.max(1, expected)) }, (_, index) => (
          <CandidateSkeleton key={index} />
        ))}
      </div>
    );
  }
  return (
    <>
      <Summary data={data} creating={creating} />
      <div className={cn(grid, "transition-[filter]", isPlaceholderData && "grayscale")} aria-busy={isPlaceholderData}>
        {data.items.map((candidate) => (
          <CandidateCard key={candidate.handle} candidate={candidate} />
        ))}
      </div>
    </>
  );
}
