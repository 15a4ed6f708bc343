"use client";

import { CheckIcon, CopyIcon, DownloadIcon, RotateCwIcon } from "lucide-react";
import Link from "next/link";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { JobProgress } from "@/components/common/job-progress";
import { RealTime } from "@/components/settings/real-time";
import { errorWords } from "@/lib/console/api-error";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCount } from "@/lib/console/format-number";
import { useAcknowledgeRemoval, useRetryRemoval } from "@/lib/console/recall-commands";
import { readRemainder } from "@/lib/console/recall-queries";
import { remainderLines, removalTitle, standWords, titleText, type TitlePart } from "@/lib/console/recall-words";
import { copyText, downloadText } from "@/lib/console/save-text";
import type { RemainderDto, RemovalDto } from "@/lib/fleet/contracts/recall";

import { RecallReport } from "./recall-report";

function Left({ item: { kind, url, remoteId, text, reason } }: { item: RemainderDto }) {
  const words = text?.replaceAll(/\s+/g, " ") || remoteId;
  return (
    <li className="flex min-w-0 flex-col gap-0.5 border-b border-border py-2 last:border-0">
      <span className="flex min-w-0 gap-2">
        <span className="shrink-0 text-muted-foreground">{kind === "post" ? "Post" : "Comment"}</span>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer" className="truncate text-primary hover:underline">
            {words}
          </a>
        ) : (
          <span className="truncate" title={remoteId}>
            {words}
          </span>
        )}
      </span>
      {reason && <span className="text-xs text-muted-foreground">{reason}</span>}
    </li>
  );
}

function Remainder({ removal: { job, counts, remainder, elsewhere, acknowledgedBy } }: { removal: RemovalDto }) {
  const retry = useRetryRemoval();
  const acknowledge = useAcknowledgeRemoval();
  const reason = useViewerReason();
  const all = async (handOver: (lines: string) => unknown) => {
    try {
      await handOver(remainderLines(await readRemainder(job.id), window.location.origin));
    } catch (error) {
      toast.error("The list did not load", { description: errorWords(error) });
    }
  };
  const more = counts.byHand + counts.failed - remainder.length;
  return (
    <>
      <ul aria-label="What remains on the gallery">
        {remainder.map((item) => (
          <Left key={item.id} item={item} />
        ))}
      </ul>
      {more > 0 && <p className="text-xs text-muted-foreground">And {formatCount(more)} more, all in the list.</p>}
      <div className="flex flex-wrap gap-2">
        <ActionButton size="sm" reason={reason} onClick={() => void all((lines) => copyText(lines, "The list"))}>
          <CopyIcon aria-hidden />
          Copy list
        </ActionButton>
        <ActionButton
          size="sm"
          reason={reason}
          onClick={() => void all((lines) => downloadText(lines, `left-on-the-gallery-${job.id}.tsv`))}
        >
          <DownloadIcon aria-hidden />
          Download list
        </ActionButton>
        <ActionButton
          size="sm"
          reason={
            reason ??
            (elsewhere !== null ? `Connect ${elsewhere} to look there.` : undefined) ??
            (retry.isPending ? "It is being looked for." : undefined)
          }
          onClick={() => retry.mutate(job.id)}
        >
          <RotateCwIcon aria-hidden />
          Check again
        </ActionButton>
        {acknowledgedBy === null && job.status !== "running" && (
          <ActionButton
            size="sm"
            reason={reason ?? (acknowledge.isPending ? "It is being written down." : undefined)}
            onClick={() => acknowledge.mutate(job.id)}
          >
            <CheckIcon aria-hidden />
            Dealt with
          </ActionButton>
        )}
      </div>
    </>
  );
}

function Title({ parts }: { parts: readonly TitlePart[] }) {
  return parts.map(({ text, botId }, at) =>
    botId === undefined ? (
      text
    ) : (
      <Link key={at} href={`/bots/${encodeURIComponent(botId)}`} className="rounded-sm text-primary hover:underline">
        {text}
      </Link>
    ),
  );
}

/** One removal: how far it is, then what remains for people to take away. */
export function RemovalItem({ removal }: { removal: RemovalDto }) {
  const { job, startedBy, startedAt, remainder, report, elsewhere, acknowledgedBy } = removal;
  const title = removalTitle(removal);
  return (
    <li className="flex min-w-0 flex-col gap-2 px-4 py-3">
      {job.status === "running" ? (
        <JobProgress
          job={job}
          label={titleText(title)}
          doing={standWords(removal)}
          unit={job.kind === "forget-all" ? "things and bots" : "things"}
        />
      ) : (
        <p className="font-medium">{standWords(removal)}</p>
      )}
      <p className="text-xs text-muted-foreground">
        <Title parts={title} />; begun by {startedBy} <RealTime past at={startedAt} />
        {acknowledgedBy !== null && `; what remains was dealt with by ${acknowledgedBy}`}
        {elsewhere !== null && `; on another gallery, ${elsewhere}`}
      </p>
      {remainder.length > 0 && <Remainder removal={removal} />}
      {report !== null && <RecallReport report={report} jobId={job.id} />}
    </li>
  );
}
