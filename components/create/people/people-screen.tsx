"use client";

import { useQuery } from "@tanstack/react-query";
import { LockIcon, WandSparklesIcon } from "lucide-react";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { EmptyNone } from "@/components/common/empty-states";
import { fieldErrors } from "@/lib/console/api-error";
import { archetypesQuery } from "@/lib/console/create-queries";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import { useDrawPeople } from "@/lib/console/personas-commands";
import { peopleEstimateQuery } from "@/lib/console/personas-queries";
import { useSettled } from "@/lib/console/use-settled";
import type { PersonaFormInput } from "@/lib/fleet/contracts/personas";

import { CreateFrame } from "../create-frame";
import { LevelNote } from "../plan/level-note";
import { PlanStep } from "../plan/plan-step";
import { StepsLine } from "../plan/steps-line";
import { UpkeepLine } from "../plan/upkeep-line";
import { useStep } from "../plan/use-step";
import { faultOf } from "../form-field";
import { type PeopleDraft, readDraft } from "./draft-form";
import { DraftScreen } from "./draft-screen";
import { estimateWords } from "./estimate-words";
import { PeopleFields } from "./people-fields";
import { RecentDrafts } from "./recent-drafts";
import { SamenessMeter } from "./sameness-meter";

const aside = (
  <Link href="/bots/create" className="rounded-sm font-medium text-primary hover:underline">
    Without a brief
  </Link>
);

const upkeepOf = ({ count, mix, timeZones, tier, seed }: PersonaFormInput, level: number | null) => ({
  count,
  mix,
  timeZones,
  tier,
  seed,
  ...(level !== null && { level }),
});

function FormScreen({ seed, onBegun }: { seed: string; onBegun: (id: string) => void }) {
  const [draft, setDraft] = useState<PeopleDraft>({
    count: 12,
    brief: "",
    tone: "",
    mix: null,
    zones: [],
    languages: [],
    tier: undefined,
    seed,
  });
  const [level, setLevel] = useState<number | null>(null);
  const { isForm, open } = useStep();
  const role = useViewerReason();
  const archetypes = useQuery(archetypesQuery).data?.items ?? [];
  const draw = useDrawPeople((job) => onBegun(job.id));
  const { form, faults } = readDraft(draft);
  const settled = useSettled(JSON.stringify(form));
  const estimate = useQuery({
    ...peopleEstimateQuery(JSON.parse(settled) as PersonaFormInput | null),
    enabled: settled !== "null" && !role,
  });
  const refused = fieldErrors(draw.error);
  const blocked =
    role ??
    (form ? undefined : (Object.values(faults)[0] ?? "Something in the form does not fit.")) ??
    estimate.data?.refused ??
    undefined;
  const change = (part: Partial<PeopleDraft>) => setDraft({ ...draft, ...part });
  if (!isForm)
    return (
      <PlanStep
        title="People from a brief"
        titleAside={aside}
        form={{
          seed: draft.seed,
          mix: draft.mix ?? undefined,
          timeZones: draft.zones.length > 0 ? draft.zones : undefined,
        }}
        onSkip={() => open(1)}
        onChoose={(way) => {
          change({ count: way.count, tier: way.tier ?? undefined });
          setLevel(way.level);
          open(1);
        }}
      >
        <RecentDrafts />
      </PlanStep>
    );
  return (
    <CreateFrame
      title="People from a brief"
      titleAside={aside}
      fields={
        <>
          <StepsLine at={1} onStep={open} />
          <LevelNote planned={level} />
          <PeopleFields
            draft={draft}
            archetypes={archetypes}
            counts={new Map(Object.entries(estimate.data?.byArchetype ?? {}))}
            fault={(name) => faults[name] ?? faultOf(refused, name)}
            offline={estimate.data?.offline ?? false}
            onChange={change}
          />
        </>
      }
      onSubmit={() => {
        if (form && !blocked && !draw.isPending) draw.mutate(form);
      }}
      footer={
        <>
          <p className="min-w-0 flex-1 basis-60 text-xs text-muted-foreground" aria-live="polite">
            {role ? role : form ? estimateWords(estimate.data, estimate.isError) : "Mend the form first."}
            {form && !role && !estimate.data?.refused && (
              <>
                {" Then, once they are created: "}
                <UpkeepLine input={upkeepOf(form, level)} enabled />
              </>
            )}
          </p>
          <ActionButton
            type="submit"
            variant="default"
            reason={blocked}
            disabled={draw.isPending}
            className="max-sm:h-11 max-sm:w-full"
          >
            <WandSparklesIcon aria-hidden />
            {form ? `Draw ${formatCountOf(form.count, "person", "people")}` : "Draw people"}
          </ActionButton>
        </>
      }
    >
      {role && <EmptyNone icon={LockIcon} title="Only operators draw people" description={role} />}
      <RecentDrafts />
      <SamenessMeter />
    </CreateFrame>
  );
}

/** A form, and once it is sent the people drawn for it; which draft is open stands in the address. */
export function PeopleScreen({ seed }: { seed: string }) {
  const [draft, setDraft] = useQueryState("draft", parseAsString.withOptions({ history: "push" }));
  return draft ? <DraftScreen id={draft} /> : <FormScreen seed={seed} onBegun={(id) => void setDraft(id)} />;
}
