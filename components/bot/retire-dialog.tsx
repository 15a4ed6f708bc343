"use client";

import { useQuery } from "@tanstack/react-query";
import { ArchiveIcon, CheckIcon } from "lucide-react";
import { useState } from "react";

import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { MadeChoice } from "@/components/recall/made-choice";
import { useRetireBot } from "@/lib/console/recall-commands";
import { retirePreviewQuery } from "@/lib/console/recall-queries";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";
import { formatCountOf } from "@/lib/console/format-number";
import type { RetireInput } from "@/lib/fleet/contracts/recall";

type Made = RetireInput["made"];

/** Ends a bot, and asks what becomes of what it made, with the numbers. A retired bot is only asked about the latter. */
export function RetireDialog({
  detail: { bot },
  open,
  onClose,
}: {
  detail: BotDetailDto;
  open: boolean;
  onClose: () => void;
}) {
  const retired = bot.status === "retired";
  const [chosen, setChosen] = useState<Made>("keep");
  const made = retired ? "remove" : chosen;
  const preview = useQuery({ ...retirePreviewQuery(bot.id), enabled: open });
  const retire = useRetireBot(bot);
  const underWay = bot.status === "awake" ? "Its visit is broken off. " : "";
  const works = preview.data ? formatCountOf(preview.data.posts + preview.data.comments, "thing") : "what it made";
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      icon={ArchiveIcon}
      destructive
      title={retired ? `Remove what ${bot.name} made?` : `Retire ${bot.name}?`}
      lead={retired ? "It is retired already." : `${underWay}A retired bot cannot be started again.`}
      points={retired ? [] : [{ icon: CheckIcon, text: "What a turn has sent already is finished and recorded." }]}
      phrase={made === "remove" ? `remove ${bot.handle}` : undefined}
      confirmIcon={ArchiveIcon}
      confirmLabel={made === "keep" ? "Retire 1 bot" : retired ? `Remove ${works}` : `Retire 1 bot, remove ${works}`}
      onConfirm={() => retire.mutate(made)}
    >
      <MadeChoice made={made} onChange={retired ? undefined : setChosen} preview={preview} whose="its" />
    </ConfirmDialog>
  );
}
