"use client";

import { useState, type FormEvent } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { errorWords, fieldErrors } from "@/lib/console/api-error";
import { useViewerReason } from "@/lib/console/fleet-status";
import { useBlock } from "@/lib/console/settings-blocks";
import type { BlockInput } from "@/lib/fleet/contracts/limits";

const kinds: Record<BlockInput["kind"], { label: string; of: string }> = {
  user: { label: "User", of: "User name" },
  topic: { label: "Topic", of: "Word or words" },
};

export function LeftAloneForm() {
  const [kind, setKind] = useState<BlockInput["kind"]>("user");
  const [value, setValue] = useState("");
  const [why, setWhy] = useState("");
  const block = useBlock(() => {
    setValue("");
    setWhy("");
  });
  const viewer = useViewerReason();
  const waiting = block.isPending ? "It is being written down" : value.trim() === "" ? "Say whom or what" : undefined;
  const fault = fieldErrors(block.error)["value"] ?? (block.isError ? errorWords(block.error) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (viewer ?? waiting) return;
    block.mutate({ kind, value, ...(why.trim() && { reason: why.trim() }) });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-3 border-t border-border p-4">
      <Select
        value={kind}
        disabled={viewer !== undefined}
        onValueChange={(next) => {
          setKind(next as BlockInput["kind"]);
          block.reset();
        }}
      >
        <SelectTrigger aria-label="What is left alone" className="w-28">
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          {Object.entries(kinds).map(([name, { label }]) => (
            <SelectItem key={name} value={name}>
              {label}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
      <Field className="min-w-40 flex-1" data-invalid={fault ? true : undefined}>
        <FieldLabel htmlFor="block-value">{kinds[kind].of}</FieldLabel>
        <Input
          id="block-value"
          autoComplete="off"
          maxLength={80}
          value={value}
          readOnly={viewer !== undefined}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? "block-fault" : undefined}
          onChange={(event) => {
            setValue(event.target.value);
            block.reset();
          }}
        />
      </Field>
      <Field className="min-w-40 flex-1">
        <FieldLabel htmlFor="block-reason">
          Reason <span className="font-normal text-muted-foreground">(optional)</span>
        </FieldLabel>
        <Input
          id="block-reason"
          autoComplete="off"
          maxLength={200}
          value={why}
          readOnly={viewer !== undefined}
          onChange={(event) => setWhy(event.target.value)}
        />
      </Field>
      <ActionButton type="submit" reason={viewer ?? waiting}>
        Leave alone
      </ActionButton>
      <FieldError id="block-fault" className="w-full">
        {fault}
      </FieldError>
    </form>
  );
}
