"use client";

import { ArchiveIcon, CircleStopIcon, ImagesIcon, UndoIcon } from "lucide-react";
import Link from "next/link";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Banner } from "@/components/common/banner";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { Button } from "@/components/ui/button";
import { useSettleGallery } from "@/lib/console/connection-commands";
import { useFleetStatus, useViewerReason } from "@/lib/console/fleet-status";
import type { SettleGalleryInput } from "@/lib/fleet/contracts/settings";

type Old = SettleGalleryInput["old"];

/** Shown while the bots belong to another gallery than the configured one: what shall become of them. */
export function GalleryChoice() {
  const hold = useFleetStatus().data?.holds.find(({ cause }) => cause === "gallery_changed");
  const [asked, setAsked] = useState<Old | null>(null);
  const viewer = useViewerReason();
  const settle = useSettleGallery();
  if (!hold) return null;
  const reason = viewer ?? (settle.isPending ? "The choice is being carried out" : undefined);
  const close = (open: boolean) => !open && setAsked(null);
  const choose = (old: Old) => {
    setAsked(null);
    settle.mutate({ old });
  };
  return (
    <div className="border-b border-border p-4">
      <Banner
        tone="held"
        title={`${hold.detail}.`}
        action={
          <span className="flex flex-wrap gap-2">
            <Button asChild size="sm">
              <Link href="/connect#bots">Take some along…</Link>
            </Button>
            <ActionButton size="sm" reason={reason} onClick={() => setAsked("stop")}>
              Stop the old bots…
            </ActionButton>
            <ActionButton size="sm" reason={reason} onClick={() => setAsked("retire")}>
              Retire the old bots…
            </ActionButton>
          </span>
        }
      >
        Nothing goes out until you choose; or configure the old gallery again and restart.
      </Banner>
      <ConfirmDialog
        open={asked === "stop"}
        onOpenChange={close}
        icon={CircleStopIcon}
        title="Go on with this gallery?"
        lead="The bots of the old gallery are stopped and stay here, unseen, until it is configured again."
        points={[{ icon: UndoIcon, text: "With the old gallery configured they can be started again." }]}
        confirmLabel="Stop the old bots"
        onConfirm={() => choose("stop")}
      />
      <ConfirmDialog
        open={asked === "retire"}
        onOpenChange={close}
        icon={ArchiveIcon}
        destructive
        title="Retire the bots of the old gallery?"
        lead="Retired bots cannot be started again, not even where they came from."
        points={[{ icon: ImagesIcon, text: "Their accounts, posts and comments stay on the old gallery." }]}
        confirmIcon={ArchiveIcon}
        confirmLabel="Retire the old bots"
        onConfirm={() => choose("retire")}
      />
    </div>
  );
}
