"use client";

import { XIcon } from "lucide-react";
import { useId, useState, type FormEvent } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Field, FieldDescription, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatCountOf } from "@/lib/console/format-number";
import { REASON_LENGTH } from "@/lib/fleet/contracts/approval";

/** Asks why: the reason goes to the bot's memory and to the audit log. */
export function RejectDrafts({
  count,
  busy,
  onReject,
  onClose,
}: {
  count: number;
  busy: boolean;
  onReject: (reason: string) => void;
  onClose: () => void;
}) {
  const [why, setWhy] = useState("");
  const id = useId();
  const what = formatCountOf(count, "draft");
  const reason = busy ? "On its way" : why.trim() === "" ? "Say why: the bot remembers it" : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reason) onReject(why.trim());
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          <DialogHeader>
            <DialogTitle>Reject {what}</DialogTitle>
            <DialogDescription>
              {count === 1 ? "It is" : "They are"} never published. A picture that was made for it stays paid.
            </DialogDescription>
          </DialogHeader>
          <Field>
            <FieldLabel htmlFor={id}>Why</FieldLabel>
            <Input
              id={id}
              value={why}
              maxLength={REASON_LENGTH}
              autoComplete="off"
              autoFocus
              aria-describedby={`${id}-note`}
              onChange={(event) => setWhy(event.target.value)}
            />
            <FieldDescription id={`${id}-note`}>
              In a few words, such as “sounds like an advertisement”. The bot heeds it for 60 days.
            </FieldDescription>
          </Field>
          <DialogFooter>
            <Button type="button" variant="ghost" onClick={onClose}>
              Cancel
            </Button>
            <ActionButton type="submit" variant="destructive" reason={reason}>
              <XIcon aria-hidden />
              Reject {what}
            </ActionButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
