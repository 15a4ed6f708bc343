"use client";

import { SparklesIcon } from "lucide-react";
import { useState, type FormEvent } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ErrorBanner } from "@/components/common/banner";
import { Field, FieldDescription, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldErrors } from "@/lib/console/api-error";
import { useViewerReason } from "@/lib/console/fleet-status";
import { wholeNumber } from "@/lib/console/whole-number";
import { prepareGalleryInput } from "@/lib/fleet/contracts/settings";

import { PrepareProgress } from "./prepare-progress";
import { usePrepare } from "./use-prepare";

const fields = [
  { name: "bots", label: "Bots", hint: "1–200; used when there are none yet", mode: "numeric" },
  { name: "days", label: "Days", hint: "1–28, up to now", mode: "numeric" },
  { name: "seed", label: "Seed", hint: "The same seed makes the same people", mode: "text" },
] as const;
type Texts = Record<(typeof fields)[number]["name"], string>;

function readTexts({ bots, days, seed }: Texts) {
  const read = prepareGalleryInput.safeParse({ bots: wholeNumber(bots), days: wholeNumber(days), seed });
  if (read.success) return { input: read.data, faults: {} };
  const faulty = new Set(read.error.issues.map(({ path }) => path[0]));
  const faults = Object.fromEntries(
    fields
      .filter(({ name }) => faulty.has(name))
      .map(({ name, hint }) => [name, name === "seed" ? "1–60 characters" : `A whole number, ${hint}`]),
  );
  return { input: null, faults };
}

/** Fills a new sandbox with a past: days of pictures, comments and likes, as if the bots had always been there. */
export function PrepareGallery({ filled = false, blocked }: { filled?: boolean; blocked?: string }) {
  const [texts, setTexts] = useState<Texts>({ bots: "12", days: "14", seed: "lived-in" });
  const [faults, setFaults] = useState<Record<string, string>>({});
  const { begin, job, asking, jobError, dismiss } = usePrepare();
  const reason = useViewerReason() ?? blocked;
  const told = { ...fieldErrors(begin.error), ...faults };
  if (asking) return <div aria-busy className="h-[120px]" />;
  if (job) return <PrepareProgress job={job} onAgain={dismiss} />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason || begin.isPending) return;
    const read = readTexts(texts);
    setFaults(read.faults);
    if (read.input) begin.mutate(read.input);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {jobError && <ErrorBanner title="The preparation cannot be followed." error={jobError} />}
      {begin.isError && Object.keys(told).length === 0 && (
        <ErrorBanner title="The preparation did not begin." error={begin.error} />
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        {fields.map(({ name, label, hint, mode }) => (
          <Field key={name} data-invalid={told[name] ? true : undefined}>
            <FieldLabel htmlFor={`prepare-${name}`}>{label}</FieldLabel>
            <Input
              id={`prepare-${name}`}
              inputMode={mode}
              autoComplete="off"
              maxLength={60}
              readOnly={reason !== undefined}
              value={texts[name]}
              aria-invalid={told[name] ? true : undefined}
              aria-describedby={`prepare-${name}-note`}
              className={name === "seed" ? "font-mono" : undefined}
              onChange={(event) => {
                setTexts({ ...texts, [name]: event.target.value });
                setFaults({});
              }}
            />
            {told[name] ? (
              <FieldError id={`prepare-${name}-note`}>{told[name]}</FieldError>
            ) : (
              <FieldDescription id={`prepare-${name}-note`}>{hint}</FieldDescription>
            )}
          </Field>
        ))}
      </div>
      <div className="flex justify-end">
        <ActionButton
          type="submit"
          variant={filled ? "default" : "outline"}
          reason={reason ?? (begin.isPending ? "It is about to begin" : undefined)}
        >
          <SparklesIcon aria-hidden />
          Prepare a lived-in gallery
        </ActionButton>
      </div>
    </form>
  );
}
