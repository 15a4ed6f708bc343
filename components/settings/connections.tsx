"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheckIcon, PlugZapIcon, TriangleAlertIcon } from "lucide-react";
import type { ReactNode } from "react";

import { ActionButton } from "@/components/common/action-button";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatDuration } from "@/lib/console/format-time";
import { testResultSchema, type SettingsDto } from "@/lib/fleet/contracts/settings";

import { FactRow, Section } from "./section";

type Test = "test-studio" | "test-model";

function useConnectionTest(test: Test) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => apiFetch(`/api/settings/${test}`, { method: "POST", body: {}, schema: testResultSchema }),
    onSettled: () => client.invalidateQueries(),
  });
}

function Outcome({ test }: { test: ReturnType<typeof useConnectionTest> }) {
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

function Connection({ test, label, children }: { test: Test; label: string; children: ReactNode }) {
  const run = useConnectionTest(test);
  const reason = useViewerReason();
  return (
    <FactRow
      label={label}
      action={
        <ActionButton
          size="sm"
          className="w-24"
          aria-label={`Test the ${label.toLowerCase()}`}
          reason={reason ?? (run.isPending ? "The test is under way" : undefined)}
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

export function Connections({ settings: { studio, model } }: { settings: SettingsDto }) {
  return (
    <Section
      id="connections"
      lead="Addresses, tokens and keys are read from the server's environment when it starts; none is shown here."
    >
      <Connection test="test-studio" label="Gallery">
        {studio.sandbox ? (
          <>
            <span className="text-foreground">Sandbox gallery</span>, built in: nothing leaves this machine
          </>
        ) : (
          <>
            <span className="font-mono text-xs break-all text-foreground">{studio.url}</span>,{" "}
            {studio.tokenSet ? "with a service token" : "without a service token"}
          </>
        )}
      </Connection>
      <Connection test="test-model" label="Model">
        {model.offline ? (
          <>
            <span className="text-foreground">Offline voice</span>: no key, no network, no cost
          </>
        ) : (
          <>
            <span className="text-foreground">{model.model}</span> of {model.provider}
            {model.baseUrl && <span className="font-mono text-xs break-all"> at {model.baseUrl}</span>}
          </>
        )}
      </Connection>
      <FactRow label="Cannot do">
        {studio.missing.length === 0 ? (
          "This gallery offers everything the fleet can use."
        ) : (
          <ul className="flex flex-col gap-1">
            {studio.missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </FactRow>
    </Section>
  );
}
