"use client";

import { useQuery } from "@tanstack/react-query";
import { LockIcon } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { SectionTitle } from "@/components/common/page";
import { fieldErrors } from "@/lib/console/api-error";
import { handleFault, useCreateBot } from "@/lib/console/bots-create";
import { archetypesQuery, previewQuery } from "@/lib/console/create-queries";
import { useViewerReason } from "@/lib/console/fleet-status";
import { useSettled } from "@/lib/console/use-settled";
import type { CreateBotsInput } from "@/lib/fleet/contracts/create";

import { CandidateCard } from "./candidate-card";
import { CandidateSkeleton } from "./candidate-grid";
import { CreateFooter } from "./create-footer";
import { CreateFrame } from "./create-frame";
import { faultOf } from "./form-field";
import { previewInput, readNewBot, withDraft, type NewBotDraft } from "./new-bot-draft";
import { NewBotFields } from "./new-bot-fields";

/** One bot by form; beside it, who it would be. */
export function NewBotScreen({ seed, archetypeId }: { seed: string; archetypeId: string }) {
  const [draft, setDraft] = useState<NewBotDraft>({
    archetypeId,
    name: "",
    handle: "",
    bio: "",
    timeZone: "",
    tier: undefined,
    interests: [],
    seed,
    start: true,
  });
  const [tried, setTried] = useState(false);
  const role = useViewerReason();
  const router = useRouter();
  const archetypes = useQuery(archetypesQuery).data?.items ?? [];
  const archetype = archetypes.find(({ id }) => id === draft.archetypeId);
  const create = useCreateBot(({ ids: [id] }) => router.push(id ? `/bots/${encodeURIComponent(id)}` : "/bots"));

  const settled = useSettled(JSON.stringify(previewInput(draft)));
  const preview = useQuery({
    ...previewQuery(JSON.parse(settled) as CreateBotsInput | null),
    enabled: settled !== "null" && !role && !create.isPending,
  });
  const drawn = preview.data?.items[0];
  const { input, faults } = readNewBot(draft);
  const refused = fieldErrors(create.error);
  const fault = (name: string) =>
    (tried ? faults[name] : undefined) ??
    faultOf(refused, name) ??
    (name === "handle" ? handleFault(create.error) : undefined);

  return (
    <CreateFrame
      title="New bot"
      titleAside={
        <Link href="/bots/create" className="rounded-sm font-medium text-primary hover:underline">
          Many at once
        </Link>
      }
      fields={
        <NewBotFields
          draft={draft}
          archetypes={archetypes}
          drawn={drawn}
          fault={fault}
          onChange={(part) => {
            if (create.isError) create.reset();
            setDraft({ ...draft, ...part });
          }}
        />
      }
      onSubmit={() => {
        setTried(true);
        if (input && !role && !create.isPending) create.mutate(input);
      }}
      footer={
        <CreateFooter
          words={`Creates one gallery account. ${draft.start ? "It starts at once." : "It sleeps until it is started."}`}
          label="Create 1 bot"
          busy={create.isPending ? "Creating 1 bot…" : undefined}
          reason={role}
        />
      }
    >
      {role ? (
        <EmptyNone icon={LockIcon} title="Only operators create bots" description={role} />
      ) : preview.error && !drawn ? (
        <EmptyFailed title="The preview did not load" error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <div className="flex max-w-[420px] flex-col gap-3">
          <SectionTitle sub="drawn from archetype and seed">Who it would be</SectionTitle>
          {drawn ? <CandidateCard candidate={withDraft(drawn, draft)} /> : <CandidateSkeleton />}
          {archetype && <p className="text-xs text-muted-foreground">{archetype.description}</p>}
        </div>
      )}
    </CreateFrame>
  );
}
