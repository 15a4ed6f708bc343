"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { cn } from "@/components/ui/cn";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatWeekdayClock } from "@/lib/console/format-time";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";
import type { SettingsDto } from "@/lib/fleet/contracts/settings";

import { FactRow, Section } from "./section";

const speeds = [
  { speed: 1, word: "1×", says: "As the world's" },
  { speed: 10, word: "10×", says: "A day in 2 h 24 min" },
  { speed: 60, word: "60×", says: "A day in 24 min" },
  { speed: 600, word: "600×", says: "A day in 2 min 24 s" },
] as const;

function useSpeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (speed: number) => apiFetch("/api/settings/speed", { method: "POST", body: { speed } }),
    onSuccess: (_, speed) =>
      toast.success(`The sandbox's time runs at ${speed}×.`, { description: "Sleeping bots were planned anew." }),
    onError: (error) => toast.error("The speed stays as it was", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}

/** How fast the sandbox's time runs; a real gallery's cannot be changed. */
export function Speed({ clock }: { clock: SettingsDto["clock"] }) {
  const change = useSpeed();
  const viewer = useViewerReason();
  const zone = useViewerZone();
  const time = useDomainTime((now) => formatWeekdayClock(now, zone));
  const reason = clock.canChange ? viewer : "Time runs at its own pace on a real gallery; only the sandbox can hurry.";
  const chosen = change.isPending ? change.variables : clock.speed;
  return (
    <Section
      id="speed"
      lead="To see days pass in minutes. What bots do is told in the fleet's time; the audit log, sign-ins, stops and the budget's day keep real time."
    >
      <FactRow label="The fleet's time">
        <span className="text-foreground">{time}</span> · {speeds.find(({ speed }) => speed === chosen)?.says}
      </FactRow>
      <div className="p-4">
        <fieldset disabled={reason !== undefined} aria-describedby={reason ? "speed-reason" : undefined}>
          <legend className="sr-only">Speed</legend>
          <div className="inline-flex overflow-hidden rounded-md border border-input bg-card">
            {speeds.map(({ speed, word }) => (
              <label
                key={speed}
                className={cn(
                  "flex h-8 min-w-16 cursor-pointer items-center justify-center border-l border-input px-3 first:border-l-0 has-focus-visible:bg-accent has-focus-visible:underline has-disabled:cursor-not-allowed max-sm:h-11",
                  chosen === speed ? "bg-brand-soft font-medium text-ok" : "hover:bg-accent",
                  reason && chosen !== speed && "text-muted-foreground hover:bg-card",
                )}
              >
                <input
                  type="radio"
                  name="speed"
                  value={speed}
                  checked={chosen === speed}
                  onChange={() => change.mutate(speed)}
                  className="sr-only"
                />
                {word}
              </label>
            ))}
          </div>
        </fieldset>
        {reason && (
          <p id="speed-reason" className="mt-2 text-xs text-muted-foreground">
            {reason}
          </p>
        )}
      </div>
    </Section>
  );
}
