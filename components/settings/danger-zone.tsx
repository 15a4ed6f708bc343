"use client";

import { useQuery } from "@tanstack/react-query";
import { BanIcon, OctagonXIcon, ScrollTextIcon, Trash2Icon, UsersIcon } from "lucide-react";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { useFleetStatus } from "@/lib/console/fleet-status";
import { useForgetEverything } from "@/lib/console/recall-commands";
import { allRemovalsQuery } from "@/lib/console/recall-queries";
import { FORGET_EVERYTHING } from "@/lib/fleet/contracts/recall";

import { FactRow, Section } from "./section";

/** What ends the fleet itself. Owners only, and with words that have to be typed. */
export function DangerZone() {
  const [asked, setAsked] = useState(false);
  const role = useFleetStatus().data?.viewer.role;
  const removals = useQuery(allRemovalsQuery).data?.items ?? [];
  const forget = useForgetEverything();
  const going = removals.some(({ job }) => job.kind === "forget-all" && job.status === "running");
  const reason =
    role === "owner"
      ? going || forget.isPending
        ? "It is under way: see Removals."
        : undefined
      : "Only an owner can do this.";
  return (
    <Section id="danger" lead="What cannot be taken back. Owners only.">
      <FactRow
        label="Forget everything"
        action={
          <ActionButton variant="danger" reason={reason} onClick={() => setAsked(true)}>
            <Trash2Icon aria-hidden />
            Forget everything…
          </ActionButton>
        }
      >
        Stops the fleet, takes what its bots made off the gallery where that can be done, then deletes every bot and all
        that is known of it.
      </FactRow>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        icon={Trash2Icon}
        destructive
        title="Forget everything?"
        lead="The fleet is stopped at once and stays so until someone re-arms it. This cannot be undone."
        points={[
          {
            icon: OctagonXIcon,
            text: "Posts and comments leave the gallery, other people's comments below those posts with them, then the accounts. What the Studio cannot remove is listed for its staff.",
          },
          { icon: UsersIcon, text: "Every bot, visit, trace and cost record is deleted here." },
          { icon: BanIcon, text: "Users and topics that are left alone stay on their list." },
          { icon: ScrollTextIcon, text: "Operators and the audit log stay." },
        ]}
        phrase={FORGET_EVERYTHING}
        confirmIcon={Trash2Icon}
        confirmLabel="Forget everything"
        onConfirm={() => forget.mutate()}
      />
    </Section>
  );
}
