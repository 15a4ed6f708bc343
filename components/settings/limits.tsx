"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { ErrorBanner } from "@/components/common/banner";
import { fieldErrors } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { limitFields, limitTexts, readLimits, type Caps, type LimitTexts } from "@/lib/console/settings-limits";
import type { BudgetsDto } from "@/lib/fleet/contracts/budget";

import { AmountFields } from "./amount-fields";
import { Budgets } from "./budgets";
import { Section } from "./section";

const words: Record<keyof Caps, { label: string; hint: string }> = {
  dayCapCents: {
    label: "Spend a day, in dollars",
    hint: "All bots together, UTC day. At the cap nothing more is written.",
  },
  postsPerDay: { label: "Posts a bot a day", hint: "Within any 24 hours of gallery time." },
  commentsPerDay: { label: "Comments a bot a day", hint: "Within any 24 hours of gallery time." },
  likesPerDay: { label: "Likes a bot a day", hint: "Within any 24 hours of gallery time." },
};

function useSaveLimits(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (caps: Caps) => apiFetch("/api/settings/caps", { method: "POST", body: caps }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onSaved();
      toast.success("The limits are saved.", { description: "They hold from the next turn on." });
    },
  });
}

export function Limits({ caps, budgets }: { caps: Caps; budgets: BudgetsDto }) {
  const [edited, setEdited] = useState<LimitTexts | null>(null);
  const [faults, setFaults] = useState<Partial<LimitTexts>>({});
  const save = useSaveLimits(() => setEdited(null));
  const reason = useViewerReason();
  const texts = edited ?? limitTexts(caps);
  const told = { ...fieldErrors(save.error), ...faults };
  const waiting = save.isPending ? "The limits are being saved" : edited ? undefined : "Nothing was changed";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason ?? waiting) return;
    const read = readLimits(texts);
    setFaults("faults" in read ? read.faults : {});
    if ("caps" in read) save.mutate(read.caps);
  };
  return (
    <Section id="limits" lead="What a day may cost, and how much one bot may do in it. 0 stops that kind altogether.">
      <form onSubmit={submit} noValidate className="flex flex-col gap-4 p-4">
        {save.isError && Object.keys(told).length === 0 && (
          <ErrorBanner title="The limits were not saved." error={save.error} />
        )}
        <AmountFields
          names={limitFields}
          words={words}
          texts={texts}
          faults={told}
          readOnly={reason !== undefined}
          isMoney={(name) => name === "dayCapCents"}
          onEdit={(name, text) => {
            setEdited({ ...texts, [name]: text });
            setFaults({ ...faults, [name]: undefined });
          }}
        />
        <div className="flex justify-end">
          <ActionButton type="submit" reason={reason ?? waiting}>
            {save.isPending ? "Saving…" : "Save limits"}
          </ActionButton>
        </div>
      </form>
      <Budgets budgets={budgets} />
    </Section>
  );
}
