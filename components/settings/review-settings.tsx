"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { ErrorBanner } from "@/components/common/banner";
import { EmptyFailed } from "@/components/common/empty-states";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { fieldErrors } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import {
  modeWords,
  readReview,
  reviewAmounts,
  type ReviewAmount,
  type ReviewFaults,
  reviewStateQuery,
  type ReviewTexts,
  reviewTexts,
} from "@/lib/console/settings-review";
import { useHydrated } from "@/lib/console/use-hydrated";
import {
  reviewModes,
  type ReviewSettingsDto,
  reviewSettingsSchema,
  type ReviewStateDto,
} from "@/lib/fleet/contracts/approval";

import { AmountFields } from "./amount-fields";
import { AttendedHoursField } from "./attended-hours-field";
import { Section } from "./section";

const words: Record<ReviewAmount, { label: string; hint: string }> = {
  undoMinutes: {
    label: "Minutes to take back",
    hint: "1 to 60, in real time: after an approval, and before what is only delayed.",
  },
  draftExpiryHours: {
    label: "Hours a draft waits",
    hint: "1 to 168, in real time. What nobody has approved by then is never published.",
  },
};

function useSave(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReviewSettingsDto) =>
      apiFetch("/api/settings/review", { method: "POST", body, schema: reviewSettingsSchema }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onSaved();
      toast.success("The review is saved.", { description: "It holds from the next draft on." });
    },
  });
}

/** "3 bots ask first, 1 bot publishes at once, whatever is chosen here." */
function ownWords({ off, delay, approve }: ReviewStateDto["own"]): string | null {
  const parts = [
    approve && `${formatCountOf(approve, "bot asks", "bots ask")} first`,
    delay && `${formatCountOf(delay, "bot publishes", "bots publish")} with a delay`,
    off && `${formatCountOf(off, "bot publishes", "bots publish")} at once`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(", ")}, whatever is chosen here: each has its own mode on its page.` : null;
}

function ReviewForm({ state }: { state: ReviewStateDto }) {
  const isHydrated = useHydrated();
  const zone = isHydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  const [edited, setEdited] = useState<ReviewTexts | null>(null);
  const [faults, setFaults] = useState<ReviewFaults>({});
  const save = useSave(() => setEdited(null));
  const reason = useViewerReason();
  const texts = edited ?? reviewTexts(state.settings, zone);
  const told: ReviewFaults = { ...fieldErrors(save.error), ...faults };
  const waiting = save.isPending ? "It is being saved" : edited ? undefined : "Nothing was changed";
  const edit = (more: Partial<ReviewTexts>) => {
    setEdited({ ...texts, ...more });
    setFaults({});
    save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason ?? waiting) return;
    const read = readReview(texts);
    setFaults("faults" in read ? read.faults : {});
    if ("settings" in read) save.mutate(read.settings);
  };
  const own = ownWords(state.own);
  return (
    <form onSubmit={submit} noValidate className="flex flex-col">
      <RadioGroup
        aria-label="What is published"
        value={texts.reviewMode}
        disabled={reason !== undefined}
        onValueChange={(next) => edit({ reviewMode: reviewModes.find((mode) => mode === next) ?? "off" })}
        className="gap-0 divide-y divide-border border-b border-border"
      >
        {reviewModes.map((mode) => (
          <label key={mode} className="flex min-h-11 cursor-pointer items-start gap-3 px-4 py-3">
            <RadioGroupItem value={mode} className="mt-0.5" />
            <span>
              <span className="font-medium">{modeWords[mode].label}</span>
              <span className="block text-xs text-muted-foreground">{modeWords[mode].hint}</span>
            </span>
          </label>
        ))}
      </RadioGroup>
      <div className="flex flex-col gap-4 p-4">
        {save.isError && Object.keys(told).length === 0 && (
          <ErrorBanner title="The review was not saved." error={save.error} />
        )}
        {own && <p className="text-xs text-muted-foreground">{own}</p>}
        <AmountFields
          names={reviewAmounts}
          words={words}
          texts={texts}
          faults={told}
          readOnly={reason !== undefined}
          onEdit={(name, text) => edit({ [name]: text })}
        />
        <AttendedHoursField
          texts={texts}
          faults={told}
          now={state.unattended}
          disabled={reason !== undefined}
          onEdit={edit}
        />
        <div className="flex justify-end">
          <ActionButton type="submit" reason={reason ?? waiting}>
            {save.isPending ? "Saving…" : "Save review"}
          </ActionButton>
        </div>
      </div>
    </form>
  );
}

/** Whether people see what bots write before the gallery does, and when anybody is there to see it. */
export function ReviewSettings() {
  const { data, error, refetch } = useQuery(reviewStateQuery);
  return (
    <Section id="review" lead="Whether people see what bots write before the gallery does, and when somebody attends.">
      {data ? (
        <ReviewForm state={data} />
      ) : error ? (
        <EmptyFailed title="The review did not load" error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy className="p-4">
          <Skeleton className="h-40" />
        </div>
      )}
    </Section>
  );
}
