"use client";

import { CheckIcon } from "lucide-react";
import { useId, useState, type FormEvent } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ErrorBanner } from "@/components/common/banner";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { fieldErrors } from "@/lib/console/api-error";
import type { ApproveDraftsInput, ReviewDraftDto } from "@/lib/fleet/contracts/approval";

/** Changes the words of a draft and approves them; what a check refuses is told beside them. */
export function EditDraft({
  draft,
  busy,
  error,
  onApprove,
  onClose,
}: {
  draft: ReviewDraftDto;
  busy: boolean;
  error: Error | null;
  /** Without words of its own it is approved as it is. */
  onApprove: (edit: ApproveDraftsInput["edit"]) => void;
  onClose: () => void;
}) {
  const [title, setTitle] = useState(draft.title ?? "");
  const [text, setText] = useState(draft.text);
  const id = useId();
  const isPost = draft.kind === "post";
  const same = text.trim() === draft.text && title.trim() === (draft.title ?? "");
  const faults = fieldErrors(error);
  const titleFault = faults["title"];
  const textFault = faults["text"];
  const reason = busy
    ? "The checks look at it"
    : text.trim() === "" || (isPost && title.trim() === "")
      ? "It needs words"
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) return;
    onApprove(same ? undefined : { text: text.trim(), ...(isPost && { title: title.trim() }) });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent className="sm:max-w-lg">
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          <DialogHeader>
            <DialogTitle>Edit and approve</DialogTitle>
            <DialogDescription>
              {isPost ? "A post" : `A comment on “${draft.about?.title ?? ""}”`} of {draft.bot.name}. Your words pass
              the same checks.
            </DialogDescription>
          </DialogHeader>
          {error && !titleFault && !textFault && <ErrorBanner title="It was not approved." error={error} />}
          {isPost && (
            <Field data-invalid={titleFault ? true : undefined}>
              <FieldLabel htmlFor={`${id}-title`}>Title</FieldLabel>
              <Input
                id={`${id}-title`}
                value={title}
                maxLength={200}
                aria-invalid={titleFault ? true : undefined}
                aria-describedby={titleFault ? `${id}-title-fault` : undefined}
                onChange={(event) => setTitle(event.target.value)}
              />
              {titleFault && <FieldError id={`${id}-title-fault`}>{titleFault}</FieldError>}
            </Field>
          )}
          <Field data-invalid={textFault ? true : undefined}>
            <FieldLabel htmlFor={`${id}-text`}>
              {isPost ? "Caption" : draft.to ? `Words after @${draft.to}` : "Comment"}
            </FieldLabel>
            <Textarea
              id={`${id}-text`}
              value={text}
              maxLength={isPost ? 2000 : 1000}
              rows={4}
              autoFocus
              aria-invalid={textFault ? true : undefined}
              aria-describedby={textFault ? `${id}-text-fault` : undefined}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.metaKey || event.ctrlKey))
                  event.currentTarget.form?.requestSubmit();
              }}
            />
            {textFault && <FieldError id={`${id}-text-fault`}>{textFault}</FieldError>}
          </Field>
          <DialogFooter>
            <Button type="button" variant="ghost" onClick={onClose}>
              Cancel
            </Button>
            <ActionButton type="submit" reason={reason}>
              <CheckIcon aria-hidden />
              {same ? "Approve" : "Approve these words"}
            </ActionButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
