"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { Banner } from "@/components/common/banner";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { nightWords } from "@/lib/console/quality-words";
import type { QualityReportDto } from "@/lib/fleet/contracts/quality";

/** What lay where people's does and has not for two nights, until it does again or somebody takes note. */
export function FellBanner({ report }: { report: QualityReportDto }) {
  const client = useQueryClient();
  const reason = useViewerReason();
  const note = useMutation({
    mutationFn: () =>
      apiFetch(`/api/quality/reports/${encodeURIComponent(report.id)}/note`, { method: "POST", body: {} }),
    onError: (error) => toast.error("It was not noted", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
  const open = report.falls.filter(({ notedBy }) => notedBy === null);
  if (open.length === 0) return null;
  const names = open.map(({ title, since }) => `${title.toLowerCase()} (since ${nightWords(since)})`);
  const [first] = open;
  const remedy = report.measures.find(({ id }) => id === first?.id)?.remedy;
  return (
    <Banner
      tone="held"
      title={`Quality fell: ${names.join(", ")}.`}
      action={
        <ActionButton
          size="sm"
          reason={reason ?? (note.isPending ? "On its way" : undefined)}
          onClick={() => note.mutate()}
        >
          Take note
        </ActionButton>
      }
    >
      {remedy}. It goes away by itself after two nights inside.
    </Banner>
  );
}
