"use client";

import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";

import { Banner } from "@/components/common/banner";
import { Button } from "@/components/ui/button";
import { Field, FieldDescription, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { errorWords, fieldErrors } from "@/lib/console/api-error";
import { sharePicture } from "@/lib/console/gallery-calls";
import { uploadLimits } from "@/lib/console/gallery-contract";

import { PictureDrop, pictureFault } from "./picture-drop";

type Faults = Readonly<Record<string, string>>;

/** Picture, title, description and tags. Faults stand at their field; what was typed survives a refusal. */
export function ShareForm({ onShared }: { onShared: (id: string) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<Faults>({});
  const share = useMutation({
    mutationFn: sharePicture,
    onSuccess: ({ id }) => onShared(id),
    onError: (error) => setFaults(fieldErrors(error)),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (share.isPending) return;
    const form = new FormData(event.currentTarget);
    const picture = pictureFault(file);
    const untitled = String(form.get("title") ?? "").trim() === "";
    const found: Faults = { ...(picture ? { picture } : {}), ...(untitled ? { title: "Give it a title." } : {}) };
    setFaults(found);
    if (!file || Object.keys(found).length > 0) return;
    form.set("picture", file);
    share.mutate(form);
  };
  const edited = (event: FormEvent<HTMLFormElement>) => {
    const { name } = event.target as HTMLInputElement;
    if (faults[name]) setFaults(Object.fromEntries(Object.entries(faults).filter(([field]) => field !== name)));
  };
  const general = share.error && Object.keys(fieldErrors(share.error)).length === 0 ? errorWords(share.error) : null;
  return (
    <form noValidate onSubmit={submit} onInput={edited} className="flex flex-col gap-4">
      {general && <Banner tone="fail" title={general} />}
      <PictureDrop
        file={file}
        fault={faults["picture"]}
        onFile={(next) => {
          setFile(next);
          const { picture: _, ...others } = faults;
          const fault = next && pictureFault(next);
          setFaults(fault ? { ...others, picture: fault } : others);
        }}
      />
      <Field>
        <FieldLabel htmlFor="share-title">Title</FieldLabel>
        <Input
          id="share-title"
          name="title"
          required
          maxLength={uploadLimits.title}
          autoComplete="off"
          aria-invalid={faults["title"] ? true : undefined}
          aria-describedby={faults["title"] ? "share-title-note" : undefined}
        />
        <FieldError id="share-title-note">{faults["title"]}</FieldError>
      </Field>
      <Field>
        <FieldLabel htmlFor="share-description">Description</FieldLabel>
        <Textarea id="share-description" name="description" maxLength={uploadLimits.description} />
        <FieldError>{faults["description"]}</FieldError>
      </Field>
      <Field>
        <FieldLabel htmlFor="share-tags">Tags</FieldLabel>
        <Input id="share-tags" name="tags" autoComplete="off" maxLength={300} aria-describedby="share-tags-note" />
        <FieldDescription id="share-tags-note">
          Words with commas between them; they help others find it.
        </FieldDescription>
      </Field>
      <div className="flex justify-end">
        <Button type="submit" variant="default" aria-disabled={share.isPending} className="max-sm:h-11 max-sm:w-full">
          {share.isPending ? "Sharing…" : "Share picture"}
        </Button>
      </div>
    </form>
  );
}
