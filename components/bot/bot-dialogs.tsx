"use client";

import { ArchiveIcon, CheckIcon, ImagesIcon, Trash2Icon, UserXIcon } from "lucide-react";

import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { useDeleteBot } from "@/lib/console/bots-commands";
import { formatCountOf } from "@/lib/console/format-number";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

export type BotDialog = "retire" | "delete";

/** What cannot be taken back, said first; a deletion wants its phrase typed. */
export function BotDialogs({
  detail: { bot, counts },
  shown,
  onClose,
  onRetire,
  onDeleted,
}: {
  detail: BotDetailDto;
  shown: BotDialog | null;
  onClose: () => void;
  onRetire: () => void;
  onDeleted: () => void;
}) {
  const remove = useDeleteBot(bot, onDeleted);
  const onOpenChange = (open: boolean) => !open && onClose();
  const underWay = bot.status === "awake" ? "Its visit is broken off. " : "";
  return (
    <>
      <ConfirmDialog
        open={shown === "retire"}
        onOpenChange={onOpenChange}
        icon={ArchiveIcon}
        destructive
        title={`Retire ${bot.name}?`}
        lead={`${underWay}A retired bot cannot be started again.`}
        points={[
          { icon: CheckIcon, text: "What a turn has sent already is finished and recorded." },
          { icon: ImagesIcon, text: "Its account, posts and comments stay on the gallery." },
        ]}
        confirmIcon={ArchiveIcon}
        confirmLabel="Retire 1 bot"
        onConfirm={onRetire}
      />
      <ConfirmDialog
        open={shown === "delete"}
        onOpenChange={onOpenChange}
        icon={Trash2Icon}
        destructive
        title={`Delete ${bot.name}?`}
        lead={`${underWay}Its account on the gallery is removed. This cannot be undone.`}
        points={[
          {
            icon: ImagesIcon,
            text: `With it go what it made: ${formatCountOf(counts.posts, "post")} and ${formatCountOf(counts.comments, "comment")}.`,
          },
          {
            icon: UserXIcon,
            text: "Its visits and traces are forgotten here. The audit log keeps that it was deleted.",
          },
        ]}
        phrase={`delete ${bot.handle}`}
        confirmIcon={Trash2Icon}
        confirmLabel="Delete 1 bot"
        onConfirm={() => remove.mutate()}
      />
    </>
  );
}
