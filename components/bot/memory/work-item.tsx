"use client";

import { CheckIcon, PencilIcon, PinIcon, PinOffIcon, XIcon } from "lucide-react";
import { useState, type FormEvent } from "react";

import { ActionButton } from "@/components/common/action-button";
import { RelativeTime } from "@/components/common/relative-time";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Progress } from "@/components/ui/progress";
import { WORK_TITLE, type BotMemoryDto, type MemoryChange } from "@/lib/fleet/contracts/memory";

import { ForgetButton } from "./parts";

type Work = BotMemoryDto["works"][number];

function TitleForm({ work, onSave, onCancel }: { work: Work; onSave: (title: string) => void; onCancel: () => void }) {
  const [title, setTitle] = useState(work.title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = title.trim();
    if (next && next !== work.title) onSave(next);
    onCancel();
  };
  return (
    <form onSubmit={submit} className="flex min-w-0 flex-1 items-center gap-1.5">
      <Input
        aria-label="Title of the work"
        value={title}
        maxLength={WORK_TITLE}
        required
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onCancel()}
      />
      <Button type="submit" size="icon-sm" aria-label="Save the title" className="max-sm:size-9">
        <CheckIcon aria-hidden />
      </Button>
      <Button variant="ghost" size="icon-sm" aria-label="Leave the title" className="max-sm:size-9" onClick={onCancel}>
        <XIcon aria-hidden />
      </Button>
    </form>
  );
}

/** A work in progress: how far it is, what comes next, until when. */
export function WorkItem({
  work,
  reason,
  onChange,
}: {
  work: Work;
  reason?: string;
  onChange: (change: MemoryChange, done: string) => void;
}) {
  const [editing, setEditing] = useState(false);
  const { id, title, done, parts, nextStage, until, pinned } = work;
  return (
    <li className="flex flex-col gap-1 py-1">
      <div className="flex min-h-7 items-center gap-0.5">
        {editing ? (
          <TitleForm
            work={work}
            onSave={(next) => onChange({ kind: "work", key: id, title: next }, `The work is called ${next}.`)}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <>
            <span className="mr-auto min-w-0 text-ui font-medium break-words">{title}</span>
            <ActionButton
              variant="ghost"
              size="icon-sm"
              className="max-sm:size-9"
              aria-label={`Rename ${title}`}
              reason={reason}
              onClick={() => setEditing(true)}
            >
              <PencilIcon aria-hidden />
            </ActionButton>
            <ActionButton
              variant="ghost"
              size="icon-sm"
              className="max-sm:size-9"
              aria-label={`${pinned ? "Unpin" : "Pin"} ${title}`}
              title={reason ? undefined : pinned ? "Let it end with its days" : "Let it go on until it is done"}
              reason={reason}
              onClick={() =>
                onChange(
                  { kind: "work", key: id, pinned: !pinned },
                  pinned ? "The work ends with its days again." : "The work goes on until it is done.",
                )
              }
            >
              {pinned ? <PinOffIcon aria-hidden /> : <PinIcon aria-hidden />}
            </ActionButton>
            <ForgetButton
              of={title}
              reason={reason}
              onClick={() => onChange({ kind: "remove", what: "work", key: id }, `${title} is set aside.`)}
            />
          </>
        )}
      </div>
      <Progress value={done} max={parts} aria-label={`${done} of ${parts} parts are posted`} />
      <p className="text-xs text-muted-foreground">
        {done} of {parts} posted{nextStage && <>, next: {nextStage}</>}
        {" · "}
        {pinned ? (
          "pinned until it is done"
        ) : (
          <>
            ends <RelativeTime at={until} />
          </>
        )}
      </p>
    </li>
  );
}
