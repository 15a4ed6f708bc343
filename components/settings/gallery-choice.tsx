"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArchiveIcon, CircleStopIcon, ImagesIcon, UndoIcon } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { Banner } from "@/components/common/banner";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useFleetStatus, useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import { settledGallerySchema, type SettleGalleryInput } from "@/lib/fleet/contracts/settings";

type Old = SettleGalleryInput["old"];

function useSettle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (old: Old) =>
      apiFetch("/api/settings/gallery", { method: "POST", body: { old }, schema: settledGallerySchema }),
    onSuccess: ({ changed }, old) =>
      toast.success("The fleet goes on with this gallery.", {
        description: `${formatCountOf(changed, "bot")} of the old one ${changed === 1 ? "was" : "were"} ${old === "stop" ? "stopped" : "retired"}.`,
      }),
    onError: (error) => toast.error("Nothing was chosen", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}

/** Shown while the bots belong to another gallery than the configured one: what shall become of them. */
export function GalleryChoice() {
  const hold = useFleetStatus().data?.holds.find(({ cause }) => cause === "gallery_changed");
  const [asked, setAsked] = useState<Old | null>(null);
  const viewer = useViewerReason();
  const settle = useSettle();
  if (!hold) return null;
  const reason = viewer ?? (settle.isPending ? "The choice is being carried out" : undefined);
  const close = (open: boolean) => !open && setAsked(null);
  const choose = (old: Old) => {
    setAsked(null);
    settle.mutate(old);
  };
  return (
    <div className="border-b border-border p-4">
      <Banner
        tone="held"
        title={`${hold.detail}.`}
        action={
          <span className="flex flex-wrap gap-2">
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
