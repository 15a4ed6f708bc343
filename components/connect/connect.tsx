"use client";

import { useQuery } from "@tanstack/react-query";

import { EmptyFailed } from "@/components/common/empty-states";
import { Page, PageHeader } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { connectionQuery } from "@/lib/console/connection-query";
import { useFleetStatus } from "@/lib/console/fleet-status";
import type { ConnectionDto } from "@/lib/fleet/contracts/connection";

import { FirstBots } from "./first-bots";
import { NotConfigured } from "./not-configured";
import { OldBots } from "./old-bots";
import { Preflight } from "./preflight";
import { Rehearsal } from "./rehearsal";
import { StepCard, type StepState } from "./step-card";
import { WholeFleet } from "./whole-fleet";

const places = { shadow: 3, canary: 4, full: 5 } as const;

/** Whether somebody has to say what becomes of the bots of another gallery. */
const useIsAsked = () => useFleetStatus().data?.holds.some(({ cause }) => cause === "gallery_changed") ?? false;

const ASKED = "They belong to another gallery. Nothing moves until you have said what becomes of them.";

function Sandbox() {
  const isAsked = useIsAsked();
  return (
    <>
      {isAsked && (
        <ol>
          <StepCard number={1} id="bots" state="now" title="The bots there were" lead={ASKED}>
            <OldBots />
          </StepCard>
        </ol>
      )}
      <NotConfigured />
    </>
  );
}

function Steps({ connection }: { connection: ConnectionDto }) {
  const isAsked = useIsAsked();
  const { stage } = connection;
  const place = isAsked ? 2 : places[stage];
  const stateOf = (step: number): StepState => (step < place ? "done" : step === place ? "now" : "later");
  return (
    <ol className="flex flex-col gap-4">
      <StepCard
        number={1}
        id="checks"
        state="any"
        title="Check the connection"
        lead="What can be told by reading, before anything is written there."
      >
        <Preflight />
      </StepCard>
      <StepCard
        number={2}
        id="bots"
        state={stateOf(2)}
        title="The bots there were"
        lead={isAsked ? ASKED : "No bot of another gallery waits for your word."}
      >
        {isAsked && <OldBots />}
      </StepCard>
      <StepCard
        number={3}
        id="rehearsal"
        state={stateOf(3)}
        title="Rehearse"
        lead="The bots read the real gallery, decide and write, and nothing of it is sent. Words are drawn for real and cost what they cost."
      >
        {!isAsked && <Rehearsal connection={connection} />}
      </StepCard>
      <StepCard
        number={4}
        id="first"
        state={stateOf(4)}
        title="Let a few go first"
        lead="They get accounts and are seen by people; all others wait. Three are enough to see how it goes."
      >
        {!isAsked && <FirstBots connection={connection} />}
      </StepCard>
      <StepCard
        number={5}
        id="all"
        state={stage === "full" ? "done" : stateOf(5)}
        title="The whole fleet"
        lead="Everybody goes."
      >
        {stage !== "shadow" && !isAsked && <WholeFleet connection={connection} />}
      </StepCard>
    </ol>
  );
}

function Waiting() {
  return [0, 1, 2].map((each) => (
    <Card key={each} aria-busy className="flex flex-col gap-3 p-4">
      <Skeleton className="w-40" />
      <Skeleton className="w-72 max-w-full" />
    </Card>
  ));
}

/** The way to a real Studio, step by step: checks, the bots there were, a rehearsal, a few, all. */
export function Connect() {
  const { data, error, refetch } = useQuery(connectionQuery);
  return (
    <Page>
      <PageHeader title="Connect a Studio" sub={data && !data.gallery.sandbox ? data.gallery.name : undefined} />
      <div className="flex w-full max-w-[880px] flex-col gap-4">
        {data ? (
          data.gallery.sandbox ? (
            <Sandbox />
          ) : (
            <Steps connection={data} />
          )
        ) : error ? (
          <Card>
            <EmptyFailed title="The connection did not load" error={error} onRetry={() => void refetch()} />
          </Card>
        ) : (
          <Waiting />
        )}
      </div>
    </Page>
  );
}
