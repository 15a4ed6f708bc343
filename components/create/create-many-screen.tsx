"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { fieldErrors } from "@/lib/console/api-error";
import { useCreateBots } from "@/lib/console/bots-create";
import { archetypesQuery, previewQuery } from "@/lib/console/create-queries";
import { useFleetStatus, useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import { useSettled } from "@/lib/console/use-settled";
import { createBotsInput, type CreateBotsInput } from "@/lib/fleet/contracts/create";

import { CandidateGrid } from "./candidate-grid";
import { CountInput } from "./count-input";
import { CreateFooter } from "./create-footer";
import { CreateFrame } from "./create-frame";
import { faultOf, FormField } from "./form-field";
import { MixField, type Mix } from "./mix-field";
import { LevelNote } from "./plan/level-note";
import { PlanStep } from "./plan/plan-step";
import { StepsLine } from "./plan/steps-line";
import { UpkeepLine } from "./plan/upkeep-line";
import { useStep } from "./plan/use-step";
import { SeedField } from "./seed-field";
import { StartField } from "./start-field";
import { TierSelect } from "./tier-select";
import { ZonesField } from "./zones-field";

interface Draft {
  count: number;
  mix: Mix | null;
  zones: string[];
  tier: CreateBotsInput["tier"];
  seed: string;
  start: boolean;
  /** Activity level that the plan reckons with; null without one. */
  level: number | null;
}

const aside = (
  <span className="flex gap-3 font-medium text-primary">
    <Link href="/bots/create/people" className="rounded-sm hover:underline">
      From a brief
    </Link>
    <Link href="/bots/new" className="rounded-sm hover:underline">
      Only one
    </Link>
  </span>
);

function read({ mix, zones, level: _level, ...rest }: Draft) {
  const parsed = createBotsInput.safeParse({
    ...rest,
    ...(mix && { mix }),
    ...(zones.length > 0 && { timeZones: zones }),
  });
  const faults: Record<string, string> = {};
  for (const { path } of parsed.error?.issues ?? []) {
    if (path[0] === "count") faults["count"] = "A whole number, from 1 to 500.";
    if (path[0] === "seed") faults["seed"] = "Give it a seed, or press the dice.";
  }
  if (mix && !Object.values(mix).some((weight) => weight > 0)) faults["mix"] = "Give at least one archetype a share.";
  return { input: parsed.success && !faults["mix"] ? parsed.data : null, faults };
}

const upkeepOf = ({ start: _start, ...people }: CreateBotsInput, level: number | null) => ({
  ...people,
  ...(level !== null && { level }),
});

/** N bots from a form; the preview is made of the very people it would create. */
export function CreateManyScreen({ seed }: { seed: string }) {
  const [draft, setDraft] = useState<Draft>({
    count: 12,
    mix: null,
    zones: [],
    tier: undefined,
    seed,
    start: true,
    level: null,
  });
  const { isForm, open } = useStep();
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const role = useViewerReason();
  const router = useRouter();
  const total = useFleetStatus().data?.counts.total;
  const archetypes = useQuery(archetypesQuery).data?.items ?? [];
  const create = useCreateBots(() => router.push("/bots?sort=created"));

  const { input, faults } = read(draft);
  const settled = useSettled(JSON.stringify(input && { ...input, start: false }));
  const preview = useQuery({
    ...previewQuery(JSON.parse(settled) as CreateBotsInput | null),
    enabled: settled !== "null" && !role && !create.isPending,
  });
  const refused = fieldErrors(create.error);
  const fault = (name: string) => faults[name] ?? faultOf(refused, name);
  const counts = new Map(preview.data?.byArchetype.map(({ id, count }) => [id, count]));

  if (!isForm)
    return (
      <PlanStep
        title="Create bots"
        titleAside={aside}
        form={{
          seed: draft.seed,
          mix: draft.mix ?? undefined,
          timeZones: draft.zones.length > 0 ? draft.zones : undefined,
        }}
        onSkip={() => open(1)}
        onChoose={({ count, tier, level }) => {
          change({ count, tier: tier ?? undefined, level });
          open(1);
        }}
      />
    );
  const fields = (
    <>
      <StepsLine at={1} onStep={open} />
      <LevelNote planned={draft.level} />
      <FormField
        id="count"
        label="How many"
        aside={total === undefined ? undefined : `${formatCountOf(total, "bot")} today`}
        fault={fault("count")}
      >
        <CountInput
          id="count"
          value={draft.count}
          min={1}
          max={500}
          invalid={fault("count") !== undefined}
          onChange={(count) => change({ count })}
        />
      </FormField>
      <MixField
        archetypes={archetypes}
        mix={draft.mix}
        counts={counts}
        fault={fault("mix")}
        onChange={(mix) => change({ mix })}
      />
      <ZonesField zones={draft.zones} fault={fault("timeZones")} onChange={(zones) => change({ zones })} />
      <FormField id="tier" label="How often they come" fault={fault("tier")}>
        <TierSelect
          id="tier"
          value={draft.tier}
          drawnWords="As fits each of them"
          onChange={(tier) => change({ tier })}
        />
      </FormField>
      <SeedField seed={draft.seed} fault={fault("seed")} onChange={(next) => change({ seed: next })} />
      <StartField
        start={draft.start}
        hint="First visits come within two waking hours."
        onChange={(start) => change({ start })}
      />
    </>
  );
  return (
    <CreateFrame
      title="Create bots"
      titleAside={aside}
      fields={fields}
      onSubmit={() => {
        if (input && !role && !create.isPending) create.mutate(input);
      }}
      footer={
        <CreateFooter
          words={
            input ? (
              <>
                {`Creates ${formatCountOf(input.count, "gallery account")}. ${draft.start ? "They start at once." : "They sleep until they are started."}`}{" "}
                <UpkeepLine input={upkeepOf(input, draft.level)} enabled={!role} />
              </>
            ) : (
              "Mend the form first."
            )
          }
          label={input ? `Create ${formatCountOf(input.count, "bot")}` : "Create bots"}
          busy={create.isPending && input ? `Creating ${formatCountOf(input.count, "bot")}…` : undefined}
          reason={role ?? (input ? undefined : (Object.values(faults)[0] ?? "Something in the form does not fit."))}
        />
      }
    >
      <CandidateGrid preview={preview} expected={input?.count ?? 0} role={role} creating={create.isPending} />
    </CreateFrame>
  );
}
