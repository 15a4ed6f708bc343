"use client";

import { RealTime } from "@/components/settings/real-time";
import { draftFateWords } from "@/lib/console/review-words";
import type { ReviewDraftDto } from "@/lib/fleet/contracts/approval";

/** How long it has, when it goes, or what became of it. */
export function DraftFate({ draft }: { draft: ReviewDraftDto }) {
  const { state, expiresAt, publishAt, decidedAt, decidedBy, reason, edited } = draft;
  const agreed = decidedBy ? `approved by ${decidedBy}${edited ? " in other words" : ""}` : "delayed";
  return (
    <p className="min-w-0 text-xs break-words text-muted-foreground">
      {state === "waiting" && (
        <>
          Expires <RealTime at={expiresAt} />
        </>
      )}
      {state === "scheduled" && publishAt && (
        <>
          Goes <RealTime at={publishAt} /> or once the bot is awake; {agreed}
          {reason && `. Last try: ${reason}`}
        </>
      )}
      {state === "publishing" && <>Being published; {agreed}</>}
      {state !== "waiting" && state !== "scheduled" && state !== "publishing" && (
        <>
          {draftFateWords(draft)}
          {decidedAt && (
            <>
              , <RealTime at={decidedAt} past />
            </>
          )}
        </>
      )}
    </p>
  );
}
