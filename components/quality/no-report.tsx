"use client";

import { FingerprintIcon, PlusIcon } from "lucide-react";
import Link from "next/link";

import { ActionButton } from "@/components/common/action-button";
import { EmptyNone } from "@/components/common/empty-states";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useViewerReason } from "@/lib/console/fleet-status";
import type { QualityDto } from "@/lib/fleet/contracts/quality";

import type { RunQuality } from "./use-run-quality";

/** A young fleet: what will stand here and when, and the one thing that can be done before. */
export function NoReport({ life, run }: { life: QualityDto["life"]; run: RunQuality }) {
  const nobody = useShell().status.counts.total === 0;
  const reason = useViewerReason() ?? (run.busy ? "A report is being made" : undefined);
  const enough = life.lived >= life.enough;
  return (
    <Card className="flex flex-1 flex-col">
      <EmptyNone
        icon={FingerprintIcon}
        title="No report yet"
        description={
          nobody
            ? "It compares what bots do with what people do, in 17 measures. First there must be bots that live."
            : enough
              ? "It compares what bots do with what people do, in 17 measures. It comes by itself, or now."
              : "It compares what bots do with what people do, in 17 measures. A first look shows the figures of the days so far and claims nothing."
        }
        action={
          nobody ? (
            <Button asChild variant="default">
              <Link href="/bots/create">
                <PlusIcon aria-hidden />
                Create bots
              </Link>
            </Button>
          ) : (
            <ActionButton variant="default" reason={reason} onClick={run.begin}>
              <FingerprintIcon aria-hidden />
              {enough ? "Make the report" : "Take a first look"}
            </ActionButton>
          )
        }
      />
    </Card>
  );
}
