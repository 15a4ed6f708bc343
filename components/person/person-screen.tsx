"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { UserCheckIcon } from "lucide-react";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";

import { Banner, ErrorBanner } from "@/components/common/banner";
import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { JobProgress } from "@/components/common/job-progress";
import { Page, SectionTitle } from "@/components/common/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { RealTime } from "@/components/settings/real-time";
import { formatCountOf } from "@/lib/console/format-number";
import { jobQuery } from "@/lib/console/jobs-query";
import { contactsQuery, usePersonAct } from "@/lib/console/people-queries";
import type { ContactPageDto } from "@/lib/fleet/contracts/people";
import type { JobDto } from "@/lib/fleet/contracts/settings";

import { ContactRow } from "./contact-row";
import { PersonActions } from "./person-actions";

function Work({ job }: { job: JobDto }) {
  const forgets = job.kind === "forget-user";
  if (job.status !== "running")
    return (
      <p role="status" className="rounded-lg border border-border bg-card px-3 py-2">
        {job.note ?? job.error ?? "Done"}.
        {!forgets && (
          <>
            {" "}
            <Link href="/settings#removals" className="text-primary hover:underline">
              Removals
            </Link>
          </>
        )}
      </p>
    );
  return (
    <Card className="p-4">
      <JobProgress
        job={job}
        label={forgets ? "Forgetting" : "Removal"}
        doing={job.note ?? (forgets ? "Forgetting the user" : "Removing what bots wrote")}
        unit={forgets ? "records" : "comments"}
      />
    </Card>
  );
}

function summary({ counts }: ContactPageDto): string {
  if (counts.likes + counts.comments === 0) return "No bot has met them";
  return `${formatCountOf(counts.likes, "like")} and ${formatCountOf(counts.comments, "comment")} by ${formatCountOf(counts.bots, "bot")}`;
}

/** Everything bots did to one user of the gallery, and what can be done about it. */
export function PersonScreen({ handle: asked }: { handle: string }) {
  const query = useInfiniteQuery(contactsQuery(asked));
  const [jobId, setJobId] = useQueryState("job", parseAsString);
  const job = useQuery({ ...jobQuery(jobId ?? ""), enabled: jobId !== null });
  const [first] = query.data?.pages ?? [];
  const handle = first?.handle ?? asked.replace(/^@/, "").toLowerCase();
  const act = usePersonAct(asked, (id) => void setJobId(id));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <Page>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-60 flex-wrap items-baseline gap-x-3">
          <h1 className="text-xl font-semibold tracking-[-0.01em] break-all">@{handle}</h1>
          <span className="text-muted-foreground">{first && summary(first)}</span>
        </div>
        {first && (
          <div className="flex flex-wrap gap-2">
            <PersonActions page={first} act={act} onBlocked={() => void query.refetch()} />
          </div>
        )}
      </header>
      {first?.block && (
        <Banner tone="held" title="Left alone.">
          By {first.block.by} <RealTime at={first.block.at} />
          {first.block.reason && `: ${first.block.reason}`}.{" "}
          <Link href="/settings#left-alone" className="underline underline-offset-[3px]">
            Change it in Settings
          </Link>
        </Banner>
      )}
      {jobId !== null && job.data && <Work job={job.data} />}
      {jobId !== null && job.error && <ErrorBanner title="The work cannot be followed." error={job.error} />}
      <Card className="pt-3">
        <div className="px-4 pb-2">
          <SectionTitle sub="on their posts, and answers to them; newest first">What bots did</SectionTitle>
        </div>
        {!items && query.error && (
          <EmptyFailed title="The list did not load" error={query.error} onRetry={() => void query.refetch()} />
        )}
        {!items && !query.error && (
          <div aria-busy className="flex flex-col gap-4 p-4">
            <Skeleton className="h-8" />
            <Skeleton className="h-8" />
          </div>
        )}
        {items?.length === 0 && (
          <EmptyNone
            icon={UserCheckIcon}
            title="Nothing"
            description={`No bot has liked or commented on a post by @${handle}, as far as the fleet remembers.`}
          />
        )}
        {items && items.length > 0 && (
          <ul className="divide-y divide-border border-t border-border" aria-label={`What bots did to @${handle}`}>
            {items.map((contact) => (
              <ContactRow key={contact.id} contact={contact} />
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <div className="flex justify-center border-t border-border p-1.5">
            <Button
              variant="ghost"
              size="sm"
              aria-disabled={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {query.isFetchingNextPage ? "Reading…" : "Show older"}
            </Button>
          </div>
        )}
      </Card>
    </Page>
  );
}
