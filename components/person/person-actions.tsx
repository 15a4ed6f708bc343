"use client";

import { BanIcon, CheckIcon, EraserIcon, MessageCircleOffIcon, ScrollTextIcon, UserXIcon } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { errorWords } from "@/lib/console/api-error";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import type { usePersonAct } from "@/lib/console/people-queries";
import { useBlock } from "@/lib/console/settings-blocks";
import type { ContactPageDto } from "@/lib/fleet/contracts/people";

/** What an operator can do for a user: leave them alone, take back what bots wrote to them, forget them. */
export function PersonActions({
  page: { handle, block: blocked, isBot, counts, canRemove },
  act,
  onBlocked,
}: {
  page: ContactPageDto;
  act: ReturnType<typeof usePersonAct>;
  onBlocked: () => void;
}) {
  const [asked, setAsked] = useState<"remove-comments" | "forget" | null>(null);
  const block = useBlock(onBlocked);
  const role = useViewerReason();
  const busy = role ?? (act.isPending || block.isPending ? "The last command is on its way." : undefined);
  const comments = formatCountOf(counts.comments, "comment");
  const close = (open: boolean) => !open && setAsked(null);
  return (
    <>
      <ActionButton
        reason={busy ?? (blocked ? `@${handle} is left alone already.` : undefined)}
        onClick={() =>
          block.mutate(
            { kind: "user", value: handle },
            { onError: (error) => toast.error(`@${handle} was not blocked`, { description: errorWords(error) }) },
          )
        }
      >
        <BanIcon aria-hidden />
        Leave alone
      </ActionButton>
      <ActionButton
        reason={busy ?? (counts.comments === 0 ? "No bot has written to them." : undefined)}
        onClick={() => setAsked("remove-comments")}
      >
        <MessageCircleOffIcon aria-hidden />
        Remove comments…
      </ActionButton>
      <ActionButton
        reason={busy ?? (isBot ? "This is a bot of the fleet; delete it on its own page." : undefined)}
        onClick={() => setAsked("forget")}
      >
        <EraserIcon aria-hidden />
        Forget…
      </ActionButton>
      <ConfirmDialog
        open={asked === "remove-comments"}
        onOpenChange={close}
        icon={MessageCircleOffIcon}
        destructive
        title={`Remove what bots wrote to @${handle}?`}
        lead={
          canRemove
            ? `${comments} leave the gallery. Likes stay: the gallery has no way to take them away for certain.`
            : `The connected Studio does not remove comments for the fleet: you get a list of ${comments} for its staff, under Removals in Settings.`
        }
        phrase={`remove ${handle}`}
        confirmLabel={`Remove ${comments}`}
        confirmIcon={MessageCircleOffIcon}
        onConfirm={() => act.mutate("remove-comments")}
      />
      <ConfirmDialog
        open={asked === "forget"}
        onOpenChange={close}
        icon={UserXIcon}
        destructive
        title={`Forget @${handle}?`}
        lead="Their handle and their words leave everything the fleet keeps of its visits: targets, traces, prompts, the log."
        points={[
          { icon: CheckIcon, text: "That something was liked or commented on stays, without saying whose it was." },
          {
            icon: MessageCircleOffIcon,
            text: "What bots wrote stays on the gallery. Remove it first: afterwards nothing says which it was.",
          },
          {
            icon: BanIcon,
            text: blocked
              ? "They stay on the list of those left alone, which names them."
              : "They are not left alone: a bot may meet them again.",
          },
          { icon: ScrollTextIcon, text: "The audit log keeps what operators did, as they did it." },
        ]}
        phrase={`forget ${handle}`}
        confirmLabel="Forget 1 user"
        confirmIcon={EraserIcon}
        onConfirm={() => act.mutate("forget")}
      />
    </>
  );
}
