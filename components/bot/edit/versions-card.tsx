"use client";

import { useQuery } from "@tanstack/react-query";
import { HistoryIcon, Undo2Icon } from "lucide-react";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { EmptyFailed } from "@/components/common/empty-states";
import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { useRollBack, versionsQuery } from "@/lib/console/bots-versions";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatAbsolute } from "@/lib/console/format-time";
import { useViewerZone } from "@/lib/console/use-hydrated";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

/** Who it was before, version by version; shown from its first change on. */
export function VersionsCard({ detail: { bot, personaVersion } }: { detail: BotDetailDto }) {
  const [to, setTo] = useState<number | null>(null);
  const { data, error, refetch } = useQuery({ ...versionsQuery(bot.id, personaVersion), enabled: personaVersion > 1 });
  const role = useViewerReason();
  const zone = useViewerZone();
  const back = useRollBack(bot, () => setTo(null));
  if (personaVersion <= 1) return null;
  const retired = bot.status === "retired" ? "A retired bot cannot be changed." : undefined;
  return (
    <Card className="p-4 pt-3" aria-busy={!data && !error}>
      <SectionTitle sub={`this is version ${personaVersion}`}>Versions</SectionTitle>
      {!data &&
        (error ? (
          <EmptyFailed title="Versions did not load" error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton className="mt-3 h-8 w-full" />
        ))}
      <ol className="mt-1 max-h-72 divide-y divide-border overflow-y-auto">
        {data?.items.map(({ version, at, by, what, isCurrent }) => (
          <li key={version} className="flex min-h-11 items-center gap-3 py-1.5 text-xs">
            <span className="w-6 shrink-0 text-right font-medium">{version}</span>
            <span className="min-w-0 flex-1">
              <span className="block break-words">{what}</span>
              <span className="block text-muted-foreground">
                {by ? `${by}, ${formatAbsolute(at, zone)}` : `until ${formatAbsolute(at, zone)}`}
              </span>
            </span>
            {isCurrent ? (
              <span className="shrink-0 text-muted-foreground">now</span>
            ) : (
              <ActionButton
                size="sm"
                className="max-sm:h-11"
                aria-label={`Roll back to version ${version}`}
                reason={role ?? retired}
                onClick={() => setTo(version)}
              >
                <Undo2Icon aria-hidden />
                Roll back
              </ActionButton>
            )}
          </li>
        ))}
      </ol>
      <ConfirmDialog
        open={to !== null}
        onOpenChange={(open) => !open && setTo(null)}
        icon={HistoryIcon}
        title={`Make ${bot.name} again as in version ${to ?? ""}?`}
        lead="A turn under way ends as it began; the next one follows the older persona. Today’s stays in the list, and the handle does not change."
        confirmLabel={`Roll back to version ${to ?? ""}`}
        confirmIcon={Undo2Icon}
        onConfirm={() => to !== null && back.mutate({ version: personaVersion, to })}
      />
    </Card>
  );
}
