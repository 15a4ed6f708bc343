"use client";

import { useQuery } from "@tanstack/react-query";
import { ArchiveIcon, CheckIcon } from "lucide-react";
import { useState } from "react";

import { ErrorBanner } from "@/components/common/banner";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { Label } from "@/components/ui/label";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { useRetireBot } from "@/lib/console/recall-commands";
import { retirePreviewQuery } from "@/lib/console/recall-queries";
import { cannotWords, lostWords, worksWords } from "@/lib/console/recall-words";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";
import { formatCountOf } from "@/lib/console/format-number";
import type { RetireInput, RetirePreviewDto } from "@/lib/fleet/contracts/recall";

type Made = RetireInput["made"];

function Choice({ value, title, children }: { value: Made; title: string; children: React.ReactNode }) {
  return (
    <Label
      htmlFor={`made-${value}`}
      className="items-start gap-3 rounded-lg border border-border p-3 text-ui font-normal has-[[data-state=checked]]:border-primary"
    >
      <RadioGroupItem value={value} id={`made-${value}`} className="mt-0.5" />
      <span className="flex flex-col gap-1">
        <span className="font-medium">{title}</span>
        <span className="text-xs leading-4 text-muted-foreground">{children}</span>
      </span>
    </Label>
  );
}

function Removed({ preview }: { preview: RetirePreviewDto | undefined }) {
  if (!preview) return <Skeleton className="h-4 w-48" aria-label="Counting what it made" />;
  return (
    <>
      {worksWords(preview.posts, preview.comments)} leave the gallery. {lostWords(preview)}
      {preview.likes > 0 && ` Its ${formatCountOf(preview.likes, "like")} stay until its account is deleted.`}{" "}
      {cannotWords(preview)}
    </>
  );
}

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
      {preview.error && <ErrorBanner title="What it made could not be counted." error={preview.error} />}
      <RadioGroup
        aria-label="What it made"
        value={made}
        onValueChange={(value) => setChosen(value === "remove" ? "remove" : "keep")}
        className="mt-1"
      >
        {!retired && (
          <Choice value="keep" title="Keep what it made">
            Its account, posts and comments stay, and the account stays marked as automated where the gallery shows
            that.
          </Choice>
        )}
        <Choice value="remove" title="Remove what it made">
          {preview.error ? "Its posts and comments leave the gallery." : <Removed preview={preview.data} />}
        </Choice>
      </RadioGroup>
      <p className="text-xs text-muted-foreground">
        Hiding is no choice: the Studio has no way to hide a post without removing it.
      </p>
    </ConfirmDialog>
  );
}
