"use client";

import { ImagesIcon, Trash2Icon, UserXIcon } from "lucide-react";

import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { useDeleteBot } from "@/lib/console/bots-commands";
import { formatCountOf } from "@/lib/console/format-number";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

import { RetireDialog } from "./retire-dialog";

export type BotDialog = "retire" | "delete";

/** What cannot be taken back, said first; a deletion wants its phrase typed. */
export function BotDialogs({
  detail,
  shown,
  onClose,
  onDeleted,
}: {
  detail: BotDetailDto;
  shown: BotDialog | null;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const { bot, counts } = detail;
  const remove = useDeleteBot(bot, onDeleted);
  const onOpenChange = (open: boolean) => !open && onClose();
  const underWay = bot.status === "awake" ? "Its visit is broken off. " : "";
  return (
    <>
      <RetireDialog detail={detail} open={shown === "retire"} onClose={onClose} />
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
