"use client";

import { CheckIcon, PencilIcon, Undo2Icon, XIcon } from "lucide-react";
import Link from "next/link";

import { ActionButton } from "@/components/common/action-button";
import { BotAvatar } from "@/components/common/bot-avatar";
import { KindIcon } from "@/components/common/kind-icon";
import { Thumbnail } from "@/components/common/thumbnail";
import { RealTime } from "@/components/settings/real-time";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import type { ReviewDraftDto } from "@/lib/fleet/contracts/approval";

import { DraftFate } from "./draft-fate";
import { type DraftActs, draftRowId } from "./use-draft-keys";

function Words({ draft }: { draft: ReviewDraftDto }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {draft.answered && (
        <blockquote className="border-l-2 border-border pl-2.5 text-xs break-words text-muted-foreground">
          @{draft.answered.by}: {draft.answered.text}
        </blockquote>
      )}
      {draft.title && <p className="font-medium break-words">{draft.title}</p>}
      <p className="break-words whitespace-pre-wrap">
        {draft.to && <span className="text-muted-foreground">@{draft.to} </span>}
        {draft.text}
      </p>
    </div>
  );
}

function About({ draft }: { draft: ReviewDraftDto }) {
  const { about } = draft;
  if (draft.kind === "post" || !about) return <>Post</>;
  const what = about.title || "a post";
  return (
    <>
      Comment on{" "}
      {about.url ? (
        <a href={about.url} target="_blank" rel="noreferrer" className="underline underline-offset-2">
          {what}
        </a>
      ) : (
        what
      )}{" "}
      by @{about.author}
    </>
  );
}

interface DraftRowProps {
  draft: ReviewDraftDto;
  isActive: boolean;
  isSelected: boolean;
  /** Absent where nothing can be decided any more. */
  onToggle?: () => void;
  acts: DraftActs;
  reason?: string;
}

/** One draft as it would be seen, with what it answers, how long it has, and what can be done about it. */
export function DraftRow({ draft, isActive, isSelected, onToggle, acts, reason }: DraftRowProps) {
  const { id, bot, kind } = draft;
  const name = `${kind} of ${bot.name}`;
  const { approve, edit, reject, undo } = acts;
  return (
    <li
      id={draftRowId(id)}
      aria-current={isActive || undefined}
      className={cn(
        "flex scroll-my-2 gap-3 border-b border-border p-3 last:border-b-0 sm:p-4",
        isActive && "bg-accent/50 shadow-[inset_2px_0_0_var(--primary)]",
      )}
    >
      {onToggle && (
        <Checkbox aria-label={`Select the ${name}`} checked={isSelected} onCheckedChange={onToggle} className="mt-2" />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-2.5">
        <div className="flex min-w-0 items-center gap-2.5">
          <BotAvatar bot={bot} size={32} />
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium">
              <Link href={`/bots/${bot.id}?turn=${draft.turnId}`} className="hover:underline">
                {bot.name}
              </Link>
            </p>
            <p className="flex min-w-0 items-center gap-1.5 text-xs text-muted-foreground">
              <KindIcon kind={kind} className="size-3.5" />
              <span className="min-w-0 truncate">
                <About draft={draft} />
              </span>
            </p>
          </div>
          <span className="shrink-0 text-xs whitespace-nowrap text-muted-foreground">
            <RealTime at={draft.createdAt} past />
          </span>
        </div>
        <div className={cn("flex gap-3", kind === "post" ? "flex-col sm:flex-row" : "items-start")}>
          {draft.imageUrl && (
            <Thumbnail
              src={draft.imageUrl}
              alt={kind === "post" ? `Picture of ${draft.title ?? "the post"}` : ""}
              crop={kind === "post" ? "none" : "subject"}
              className={kind === "post" ? "aspect-[4/3] w-full max-w-72 sm:w-56" : "size-14"}
            />
          )}
          <Words draft={draft} />
        </div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <DraftFate draft={draft} />
          <div className="ml-auto flex flex-wrap gap-1.5">
            {undo && (
              <ActionButton size="sm" reason={reason} aria-label={`Take back the ${name}`} onClick={() => undo([id])}>
                <Undo2Icon aria-hidden />
                Take back
              </ActionButton>
            )}
            {reject && (
              <ActionButton
                size="sm"
                variant="ghost"
                reason={reason}
                aria-label={`Reject the ${name}`}
                onClick={() => reject([id])}
              >
                <XIcon aria-hidden />
                Reject
              </ActionButton>
            )}
            {edit && (
              <ActionButton
                size="sm"
                variant="ghost"
                reason={reason}
                aria-label={`Edit the ${name}`}
                onClick={() => edit(id)}
              >
                <PencilIcon aria-hidden />
                Edit
              </ActionButton>
            )}
            {approve && (
              <ActionButton size="sm" reason={reason} aria-label={`Approve the ${name}`} onClick={() => approve([id])}>
                <CheckIcon aria-hidden />
                Approve
              </ActionButton>
            )}
          </div>
        </div>
      </div>
    </li>
  );
}
