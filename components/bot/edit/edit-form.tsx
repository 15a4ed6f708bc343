"use client";

import { useState, type FormEvent } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Banner, ErrorBanner } from "@/components/common/banner";
import { faultOf } from "@/components/create/form-field";
import { Button } from "@/components/ui/button";
import { SheetFooter } from "@/components/ui/sheet";
import { fieldErrors } from "@/lib/console/api-error";
import { changesOf, isConflict, useEditBot, type BotDraft } from "@/lib/console/bots-edit";
import { useViewerReason } from "@/lib/console/fleet-status";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";

import { IdentityFields } from "./identity-fields";
import { RhythmFields } from "./rhythm-fields";
import { VoiceFields } from "./voice-fields";

export function EditForm({
  bot,
  initial,
  version,
  newestVersion,
  onReload,
  onClose,
}: {
  bot: BotRowDto;
  initial: BotDraft;
  version: number;
  /** Newer than the version of the form once another operator has saved. */
  newestVersion: number;
  onReload: () => void;
  onClose: () => void;
}) {
  const [base] = useState({ draft: initial, version });
  const [draft, setDraft] = useState(initial);
  const save = useEditBot(bot, onClose);
  const role = useViewerReason();
  const change = (part: Partial<BotDraft>) => setDraft({ ...draft, ...part });
  const changes = changesOf(base.draft, draft);
  const untouched = Object.keys(changes).length === 0;
  const fields = fieldErrors(save.error);
  const overtaken = newestVersion > base.version && !save.isPending && !save.isSuccess;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!untouched && !role && !save.isPending) save.mutate({ version: base.version, ...changes });
  };
  const fault = (name: string) => faultOf(fields, name);
  return (
    <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-5">
        {overtaken || isConflict(save.error) ? (
          <Banner
            tone="held"
            title="Someone else has edited this bot."
            action={
              <Button size="sm" onClick={onReload}>
                Load their version
              </Button>
            }
          >
            Saving would undo their change, so it is refused. Your edits are still here to copy.
          </Banner>
        ) : (
          save.error &&
          Object.keys(fields).length === 0 && <ErrorBanner title="The change was not saved." error={save.error} />
        )}
        <IdentityFields draft={draft} onChange={change} fault={fault} />
        <RhythmFields draft={draft} onChange={change} fault={fault} />
        <VoiceFields voice={draft.voice} onChange={(voice) => change({ voice })} fault={fault("voice")} />
      </div>
      <SheetFooter className="max-sm:h-16">
        <span className="text-xs text-muted-foreground">
          {untouched ? "Nothing changed yet" : "Applies from the next turn"}
        </span>
        <Button className="ml-auto" onClick={onClose}>
          Cancel
        </Button>
        <ActionButton
          type="submit"
          variant="default"
          reason={role ?? (untouched ? "Nothing is changed yet." : undefined)}
          disabled={save.isPending}
        >
          {save.isPending ? "Saving…" : "Save changes"}
        </ActionButton>
      </SheetFooter>
    </form>
  );
}
