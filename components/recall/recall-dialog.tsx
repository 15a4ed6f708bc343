"use client";

import { useQuery } from "@tanstack/react-query";
import { CirclePauseIcon, Trash2Icon, Undo2Icon } from "lucide-react";
import { useState } from "react";

import { ErrorBanner } from "@/components/common/banner";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import { useRecall } from "@/lib/console/recall-commands";
import { recallPreviewQuery } from "@/lib/console/recall-queries";
import { cannotWords } from "@/lib/console/recall-words";
import type { RecallPreviewDto } from "@/lib/fleet/contracts/recall";

function Reach({ preview }: { preview: RecallPreviewDto }) {
  const others = preview.bots - preview.named.length;
  return (
    <>
      <p className="max-h-28 overflow-y-auto border-l-2 border-primary pl-3 text-ui leading-5 whitespace-pre-wrap">
        {preview.text}
      </p>
      <p className="text-xs text-muted-foreground">
        {formatCountOf(preview.texts, "text")} by {preview.named.map(({ name }) => name).join(", ")}
        {others > 0 && ` and ${formatCount(others)} more`}
        {preview.texts > 1 && " that say nearly the same"}.
        {!preview.whole && " There was too much to compare everything in time: there may be more."}
      </p>
    </>
  );
}

/** Asks before a bot's text, and whatever is nearly the same, is taken back; says whom it reaches first. */
export function RecallDialog({ turnId, open, onClose }: { turnId: string; open: boolean; onClose: () => void }) {
  const [why, setWhy] = useState("");
  const { data, error } = useQuery({ ...recallPreviewQuery(turnId), enabled: open });
  const recall = useRecall();
  const bots = data ? formatCountOf(data.bots, "bot") : "Its bot";
  const texts = data ? formatCountOf(data.texts, "text") : "its text";
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      icon={Undo2Icon}
      destructive
      title={`Recall this ${data?.kind ?? "text"}?`}
      lead="Visits under way are broken off, and what was said is taken back."
      points={[
        {
          icon: CirclePauseIcon,
          text: `${bots} ${data && data.bots > 1 ? "are" : "is"} held at once, until someone resumes ${data && data.bots > 1 ? "them" : "it"}.`,
        },
        {
          icon: Trash2Icon,
          text: `${data ? texts : "Its text"} ${data && data.texts > 1 ? "leave" : "leaves"} the gallery. ${(data && cannotWords(data)) ?? ""}`,
        },
      ]}
      confirmIcon={Undo2Icon}
      confirmLabel={data ? `Hold ${bots}, remove ${texts}` : "Recall"}
      onConfirm={() => recall.mutate({ turnId, why: why.trim() || undefined })}
    >
      {data ? (
        <Reach preview={data} />
      ) : error ? (
        <ErrorBanner title="Whom it reaches could not be found out." error={error} />
      ) : (
        <Skeleton className="h-12" aria-label="Looking for texts that are nearly the same" />
      )}
      <Label className="mt-1 flex-col items-start gap-1.5 font-normal">
        Why, for the report (may stay empty)
        <Input value={why} onChange={(event) => setWhy(event.target.value)} maxLength={300} autoComplete="off" />
      </Label>
    </ConfirmDialog>
  );
}
