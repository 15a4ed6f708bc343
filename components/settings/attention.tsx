"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { ErrorBanner } from "@/components/common/banner";
import { fieldErrors } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import {
  attentionFields,
  attentionTexts,
  readAttention,
  type AttentionFaults,
  type AttentionField,
  type AttentionTexts,
} from "@/lib/console/settings-attention";
import { limitsResultSchema, type LimitsDto } from "@/lib/fleet/contracts/limits";

import { AmountFields } from "./amount-fields";
import { QuietHoursField } from "./quiet-hours-field";
import { Section } from "./section";

const words: Record<AttentionField, { label: string; hint: string }> = {
  itemBotComments: {
    label: "Comments by bots on one post",
    hint: "All bots together, for as long as the post is there. A person’s post gets a third of it, answers aside.",
  },
  itemBotLikes: {
    label: "Likes by bots on one post",
    hint: "All bots together, for as long as the post is there. A person’s post gets a third of it.",
  },
  pairPerDay: {
    label: "Reactions of one bot to one person",
    hint: "Likes and comments within 24 hours of gallery time: no rings.",
  },
};

function useSaveLimits(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LimitsDto) =>
      apiFetch("/api/settings/limits", { method: "POST", body, schema: limitsResultSchema }),
    onSuccess: async ({ replanned }) => {
      await client.invalidateQueries();
      onSaved();
      toast.success("Attention and rest are saved.", {
        description:
          replanned > 0
            ? `${formatCountOf(replanned, "sleeping bot was", "sleeping bots were")} planned anew.`
            : "They hold from the next action on.",
      });
    },
  });
}

/** How much of the bots one post and one person get, and when bots rest. */
export function Attention({ limits }: { limits: LimitsDto }) {
  const [edited, setEdited] = useState<AttentionTexts | null>(null);
  const [faults, setFaults] = useState<AttentionFaults>({});
  const save = useSaveLimits(() => setEdited(null));
  const reason = useViewerReason();
  const texts = edited ?? attentionTexts(limits);
  const told: AttentionFaults = { ...fieldErrors(save.error), ...faults };
  const waiting = save.isPending ? "It is being saved" : edited ? undefined : "Nothing was changed";
  const edit = (name: keyof AttentionTexts, text: string) => {
    const hour = name === "quietFrom" || name === "quietUntil";
    // Quiet hours are two hours or none.
    const both = hour && text === "" ? { quietFrom: "", quietUntil: "" } : {};
    setEdited({ ...texts, [name]: text, ...both });
    setFaults({ ...faults, [name]: undefined, ...(hour && { quietFrom: undefined, quietUntil: undefined }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason ?? waiting) return;
    const read = readAttention(texts);
    setFaults("faults" in read ? read.faults : {});
    if ("limits" in read) save.mutate(read.limits);
  };
  return (
    <Section id="attention" lead="How much of the bots one post and one person get, and when bots rest.">
      <form onSubmit={submit} noValidate className="flex flex-col gap-4 p-4">
        {save.isError && Object.keys(told).length === 0 && (
          <ErrorBanner title="Attention and rest were not saved." error={save.error} />
        )}
        <AmountFields
          names={attentionFields}
          words={words}
          texts={texts}
          faults={told}
          readOnly={reason !== undefined}
          onEdit={edit}
        >
          <QuietHoursField texts={texts} faults={told} disabled={reason !== undefined} onEdit={edit} />
        </AmountFields>
        <div className="flex justify-end">
          <ActionButton type="submit" reason={reason ?? waiting}>
            {save.isPending ? "Saving…" : "Save attention and rest"}
          </ActionButton>
        </div>
      </form>
    </Section>
  );
}
