"use client";

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogDescription, DialogFooter, DialogTitle } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { fieldErrors } from "@/lib/console/api-error";
import { useEditPerson, useRedrawPerson } from "@/lib/console/personas-commands";
import type { CandidateDto } from "@/lib/fleet/contracts/personas";

import { faultOf, FormField } from "../form-field";
import { TagInput } from "../tag-input";

type DialogProps = { person: CandidateDto; onClose: () => void };

/** An operator's own words in place of what was drawn. Only what was changed is sent. */
export function EditPerson({ person, onClose }: DialogProps) {
  const { id, name, handle, bio, backstory, interests } = person;
  const [draft, setDraft] = useState({ name, handle, bio, backstory, interests });
  const edit = useEditPerson(onClose);
  const refused = fieldErrors(edit.error);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const text = (field: "name" | "handle", label: string, maxLength: number) => (
    <FormField id={`person-${field}`} label={label} fault={faultOf(refused, field)}>
      <Input
        id={`person-${field}`}
        value={draft[field]}
        maxLength={maxLength}
        aria-invalid={faultOf(refused, field) !== undefined}
        aria-describedby={`person-${field}-note`}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </FormField>
  );
  const long = (field: "bio" | "backstory", label: string, maxLength: number) => (
    <FormField
      id={`person-${field}`}
      label={label}
      aside={`${draft[field].length} of ${maxLength}`}
      fault={faultOf(refused, field)}
    >
      <Textarea
        id={`person-${field}`}
        rows={3}
        value={draft[field]}
        maxLength={maxLength}
        aria-invalid={faultOf(refused, field) !== undefined}
        aria-describedby={`person-${field}-note`}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </FormField>
  );
  const save = () => {
    const changes = Object.fromEntries(
      Object.entries(draft).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(person[key as keyof typeof draft]),
      ),
    );
    if (Object.keys(changes).length === 0) onClose();
    else edit.mutate({ id, ...changes });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogTitle>Edit {name}</DialogTitle>
        <DialogDescription>Before there is an account. Handles are checked against the gallery.</DialogDescription>
        {text("name", "Name", 60)}
        {text("handle", "Handle", 30)}
        {long("bio", "Bio", 300)}
        {long("backstory", "Backstory", 600)}
        <FormField id="person-interests" label="Interests" fault={faultOf(refused, "interests")}>
          <TagInput
            id="person-interests"
            limit={12}
            placeholder="Add an interest"
            tags={draft.interests.map(({ topic }) => topic)}
            onChange={(tags) =>
              change({
                interests: tags.map(
                  (topic) => draft.interests.find((known) => known.topic === topic) ?? { topic, weight: 1 },
                ),
              })
            }
          />
        </FormField>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="default" disabled={edit.isPending || draft.interests.length === 0} onClick={save}>
            Save
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

/** Somebody else for the same place, with a wish. */
export function RedrawPerson({ person, offline, onClose }: DialogProps & { offline: boolean }) {
  const [hint, setHint] = useState("");
  const redraw = useRedrawPerson(onClose);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogTitle>Draw anew in place of {person.name}</DialogTitle>
        <DialogDescription>
          {offline
            ? "Without a model somebody else comes from the built-in lists; a hint is not read."
            : "The model is asked once more, for this one only. City, hours and kind stay."}
        </DialogDescription>
        <FormField
          id="person-hint"
          label="Hint"
          hint={offline ? undefined : "Optional, such as “older, and less sure of herself”."}
        >
          <Input
            id="person-hint"
            value={hint}
            maxLength={200}
            aria-describedby="person-hint-note"
            onChange={(event) => setHint(event.target.value)}
          />
        </FormField>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="default"
            disabled={redraw.isPending}
            onClick={() => redraw.mutate({ id: person.id, hint: hint.trim() })}
          >
            Draw anew
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
