"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheckIcon, PlugZapIcon, TriangleAlertIcon } from "lucide-react";
import type { ReactNode } from "react";

import { ActionButton } from "@/components/common/action-button";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatDuration } from "@/lib/console/format-time";
import { testResultSchema } from "@/lib/fleet/contracts/settings";

import { FactRow } from "./section";

function useTest(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => apiFetch(path, { method: "POST", body: {}, schema: testResultSchema }),
    onSettled: () => client.invalidateQueries(),
  });
}

function Outcome({ test }: { test: ReturnType<typeof useTest> }) {
  if (test.isIdle || test.isPending) return null;
  const ok = test.data?.ok ?? false;
  const Icon = ok ? CircleCheckIcon : TriangleAlertIcon;
  return (
    <p className={`mt-1.5 flex gap-1.5 text-xs ${ok ? "text-ok" : "text-fail"}`}>
      <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
      {test.data ? (
        <span>
          {test.data.text} <span className="text-muted-foreground">{formatDuration(test.data.latencyMs)}</span>
          {test.data.remedy && <span className="block text-foreground">{test.data.remedy}</span>}
        </span>
      ) : (
        errorWords(test.error)
      )}
    </p>
  );
}

/** What the fleet is connected to, with a button that tries it. `reason` says why it cannot be tried. */
export function TestRow({
  path,
  label,
  reason: given,
  children,
}: {
  path: string;
  label: string;
  reason?: string;
  children: ReactNode;
}) {
  const run = useTest(path);
  const viewerReason = useViewerReason();
  const reason = viewerReason ?? given ?? (run.isPending ? "The test is under way" : undefined);
  return (
    <FactRow
      label={label}
      action={
        <ActionButton
          size="sm"
          className="w-24"
          aria-label={`Test the ${label.toLowerCase()}`}
          reason={reason}
          onClick={() => run.mutate()}
        >
          <PlugZapIcon aria-hidden />
          {run.isPending ? "Testing…" : "Test"}
        </ActionButton>
      }
    >
      {children}
      <div aria-live="polite">
        <Outcome test={run} />
      </div>
    </FactRow>
  );
}
