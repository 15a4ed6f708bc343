"use client";

import { ClipboardCheckIcon, RocketIcon, UndoIcon, UsersIcon, WalletIcon } from "lucide-react";
import Link from "next/link";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { useWholeFleet } from "@/lib/console/connection-commands";
import { costWords, reportWords } from "@/lib/console/connection-words";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import type { ConnectionDto } from "@/lib/fleet/contracts/connection";

import { Figures } from "./figures";

/** The last step: everybody may go. */
export function WholeFleet({ connection }: { connection: ConnectionDto }) {
  const { stage, gallery, heldBack, figures, rehearsal } = connection;
  const [asked, setAsked] = useState(false);
  const viewer = useViewerReason();
  const whole = useWholeFleet();
  if (stage === "full")
    return (
      <>
        <p className="px-4 pt-3">
          Every bot may act on {gallery.name}. To go back, choose above who alone goes on, or{" "}
          <Link href="/" className="rounded-sm text-primary hover:underline">
            stop the fleet
          </Link>
          .
        </p>
        {figures && <Figures figures={figures} would={false} />}
      </>
    );
  const reason = viewer ?? (whole.isPending ? "It is being carried out" : undefined);
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <p>
        {formatCountOf(heldBack, "bot")} {heldBack === 1 ? "waits" : "wait"}.{" "}
        {rehearsal ? `In the rehearsal ${reportWords(rehearsal, true)} ${costWords(rehearsal, true)}` : ""}
      </p>
      <div>
        <ActionButton variant="default" reason={reason} onClick={() => setAsked(true)}>
          <RocketIcon aria-hidden />
          Let the whole fleet go…
        </ActionButton>
      </div>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        icon={RocketIcon}
        title={`Let the whole fleet go on ${gallery.name}?`}
        lead={`${formatCountOf(heldBack, "bot")} get an account there and go on with their usual times.`}
        points={[
          ...(figures ? [{ icon: UsersIcon, text: `So far: ${reportWords(figures, false)}` }] : []),
          ...(rehearsal ? [{ icon: WalletIcon, text: `The rehearsal foresaw: ${costWords(rehearsal, true)}` }] : []),
          {
            icon: ClipboardCheckIcon,
            text: "Bots whose drafts wait for approval keep to that until it is changed on their pages.",
          },
          {
            icon: UndoIcon,
            text: "A step back is always possible: choose again who alone goes on, or stop the fleet.",
          },
        ]}
        confirmLabel={`Let ${formatCountOf(heldBack, "bot")} go`}
        onConfirm={() => {
          setAsked(false);
          whole.mutate();
        }}
      />
    </div>
  );
}
