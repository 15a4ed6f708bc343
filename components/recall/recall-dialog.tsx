"use client";

import { useQuery } from "@tanstack/react-query";
import { CirclePauseIcon, Trash2Icon, Undo2Icon } from "lucide-react";
import { useState } from "react";

import { ErrorBanner } from "@/components/common/banner";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { RealTime } from "@/components/settings/real-time";
import { useShell } from "@/components/shell/shell-context";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import { useRecall } from "@/lib/console/recall-commands";
import { recallPreviewQuery } from "@/lib/console/recall-queries";
import { cannotWords, recalledWords, worksWords } from "@/lib/console/recall-words";
import type { RecallPreviewDto } from "@/lib/fleet/contracts/recall";

function Reach({ preview }: { preview: RecallPreviewDto }) {
  const { posts, comments, bots, named, removedAt, whole } = preview;
  const others = bots - named.length;
  return (
    <>
      <p className="max-h-28 overflow-y-auto border-l-2 border-primary pl-3 text-ui leading-5 whitespace-pre-wrap">
        {preview.text}
      </p>
      {bots > 0 && (
        <p className="text-xs text-muted-foreground">
          {worksWords(posts, comments)} by {named.map(({ name }) => name).join(", ")}
          {others > 0 && ` and ${formatCount(others)} more`}
          {(posts + comments > 1 || removedAt !== null) && " that say nearly the same"}.
        </p>
      )}
      {!whole && (
        <p className="text-xs text-muted-foreground">
          There was too much to compare everything in time: there may be more.
        </p>
      )}
    </>
  );
}

/** A text that left before is not asked about again; what says nearly the same may still be there. */
function Gone({ preview: { kind, removedAt, bots } }: { preview: RecallPreviewDto }) {
  if (removedAt === null) return null;
  return (
    <>
      This {kind} is gone already: it was taken off the gallery <RealTime past at={removedAt} />.{" "}
      {bots === 0 && "Nothing that says nearly the same is left to recall."}
    </>
  );
}

/** Asks before a bot's text, and whatever is nearly the same, is taken back; says whom it reaches first. */
export function RecallDialog({ turnId, open, onClose }: { turnId: string; open: boolean; onClose: () => void }) {
  const [why, setWhy] = useState("");
  const { gallery } = useShell().status;
  const { data, error } = useQuery({ ...recallPreviewQuery(turnId), enabled: open });
  const recall = useRecall();
  const common = { open, onOpenChange: (next: boolean) => !next && onClose(), icon: Undo2Icon };
  if (data && data.bots === 0)
    return (
      <ConfirmDialog {...common} title="Nothing to recall" lead={<Gone preview={data} />} cancelLabel="Close">
        <Reach preview={data} />
      </ConfirmDialog>
    );
  const bots = data ? formatCountOf(data.bots, "bot") : "Its bot";
  const isGone = data !== undefined && data.removedAt !== null;
  return (
    <ConfirmDialog
      {...common}
      destructive
      title={isGone ? "Recall what says nearly the same?" : `Recall this ${data?.kind ?? "text"}?`}
      lead={
        <>
          {isGone && <Gone preview={data} />}
          Visits under way are broken off, and what was said is taken back.
        </>
      }
      points={[
        {
          icon: CirclePauseIcon,
          text: `${bots} ${data && data.bots > 1 ? "are" : "is"} held at once, until someone resumes ${data && data.bots > 1 ? "them" : "it"}.`,
        },
        {
          icon: Trash2Icon,
          text: data
            ? `${recalledWords(data, gallery.sandbox)} ${cannotWords(data) ?? ""}`
            : "Its text leaves the gallery.",
        },
      ]}
      confirmIcon={Undo2Icon}
      confirmLabel={data ? `Hold ${bots}, remove ${worksWords(data.posts, data.comments)}` : "Recall"}
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
