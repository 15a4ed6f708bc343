"use client";

import { useQuery } from "@tanstack/react-query";
import { UsersIcon } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { Button } from "@/components/ui/button";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import { useAcceptPeople, useDropPerson } from "@/lib/console/personas-commands";
import { draftQuery } from "@/lib/console/personas-queries";
import type { CandidateDto } from "@/lib/fleet/contracts/personas";

import { CandidateSkeleton } from "../candidate-grid";
import { CreateFooter } from "../create-footer";
import { CreateFrame } from "../create-frame";
import { StartField } from "../start-field";
import { DraftPanel } from "./draft-panel";
import { PersonCard, type PersonAct } from "./person-card";
import { EditPerson, RedrawPerson } from "./person-dialogs";
import { SamenessMeter } from "./sameness-meter";

const grid = "grid grid-cols-[repeat(auto-fill,minmax(min(100%,250px),1fr))] gap-3";
const again = (
  <Link href="/bots/create/people" className="rounded-sm font-medium text-primary hover:underline">
    Another draft
  </Link>
);

/** The people of a draft, as they come: changed, drawn anew or dropped one by one, then accepted together. */
export function DraftScreen({ id }: { id: string }) {
  const [page, setPage] = useState(1);
  const [start, setStart] = useState(true);
  const [open, setOpen] = useState<{ act: PersonAct; person: CandidateDto } | null>(null);
  const { data, error, refetch } = useQuery(draftQuery(id, page));
  const role = useViewerReason();
  const router = useRouter();
  const drop = useDropPerson();
  const accept = useAcceptPeople(id, () => router.push("/bots?sort=created"));
  const job = data?.job;
  const ready = job?.counts.ready ?? 0;
  const busy = job?.status === "running";
  const blocked =
    role ?? (busy ? "They are still being drawn. Stop the drawing to accept those who are there." : undefined);
  return (
    <CreateFrame
      title="Draft of people"
      titleAside={again}
      fields={
        job ? (
          <>
            <DraftPanel job={job} offline={data?.offline ?? false} reason={role} />
            <StartField start={start} hint="First visits come within two waking hours." onChange={setStart} />
          </>
        ) : null
      }
      onSubmit={() => {
        if (ready > 0 && !blocked && !accept.isPending) accept.mutate({ start });
      }}
      footer={
        <CreateFooter
          words={
            ready > 0
              ? `Creates ${formatCountOf(ready, "gallery account")}. ${start ? "They start at once." : "They sleep until they are started."}`
              : "Nobody waits to be accepted."
          }
          label={ready > 0 ? `Accept ${formatCount(ready)}` : "Accept"}
          busy={accept.isPending ? `Creating ${formatCountOf(ready, "bot")}…` : undefined}
          reason={blocked ?? (ready === 0 ? "Nobody waits to be accepted." : undefined)}
        />
      }
    >
      {error && !data ? (
        <EmptyFailed title="The draft did not load" error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          {job && !busy && <SamenessMeter key={job.done} />}
          {data && data.items.length === 0 && !busy && (
            <EmptyNone icon={UsersIcon} title="Nobody is left" description="All were dropped, or none was drawn." />
          )}
          <div className={grid} aria-busy={!data || busy}>
            {data?.items.map((person) => (
              <PersonCard
                key={person.id}
                person={person}
                reason={role}
                imported={data.job.imported}
                onAct={(act) => (act === "drop" ? drop.mutate(person.id) : setOpen({ act, person }))}
              />
            ))}
            {(!data || (busy && page === data.pages)) &&
              Array.from({ length: data ? 3 : 9 }, (_, index) => <CandidateSkeleton key={index} />)}
          </div>
          {data && data.pages > 1 && (
            <nav aria-label="Pages" className="flex items-center justify-center gap-3 text-xs">
              <Button size="sm" disabled={page === 1} onClick={() => setPage(page - 1)}>
                Previous
              </Button>
              {page} of {data.pages}
              <Button size="sm" disabled={page >= data.pages} onClick={() => setPage(page + 1)}>
                Next
              </Button>
            </nav>
          )}
        </>
      )}
      {open?.act === "edit" && <EditPerson person={open.person} onClose={() => setOpen(null)} />}
      {open?.act === "redraw" && (
        <RedrawPerson person={open.person} offline={data?.offline ?? false} onClose={() => setOpen(null)} />
      )}
    </CreateFrame>
  );
}
