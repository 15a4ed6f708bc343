"use client";

import { DownloadIcon, LoaderCircleIcon, UploadIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Button } from "@/components/ui/button";
import { errorWords, fieldErrors } from "@/lib/console/api-error";
import { useViewerReason } from "@/lib/console/fleet-status";
import { useImportPeople } from "@/lib/console/personas-commands";

/** What is wrong with the file, line by line. */
function Faults({ error }: { error: unknown }) {
  const lines = Object.values(fieldErrors(error));
  return (
    <div role="alert" className="rounded-lg border border-fail-line bg-fail-soft p-3 text-xs">
      <p className="font-medium">Nobody was taken from the file. {lines.length > 0 ? "" : errorWords(error)}</p>
      {lines.length > 0 && (
        <ul
          className="mt-1.5 flex max-h-40 list-disc flex-col gap-0.5 overflow-y-auto pl-4"
          tabIndex={0}
          aria-label="Faults"
        >
          {lines.map((line) => (
            <li key={line} className="break-words">
              {line}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** People from a file, as a draft to review; and the fleet's own as one. */
export function FileActions() {
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const role = useViewerReason();
  const read = useImportPeople((job) => router.push(`/bots/create/people?draft=${encodeURIComponent(job.id)}`));
  const take = (file: File | undefined) => {
    if (!file) return;
    read.mutate(file);
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-label="A file of people"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <ActionButton
          size="sm"
          className="max-sm:h-11"
          reason={role}
          disabled={read.isPending}
          onClick={() => input.current?.click()}
        >
          {read.isPending ? <LoaderCircleIcon aria-hidden className="animate-spin" /> : <UploadIcon aria-hidden />}
          Import a file
        </ActionButton>
        <Button size="sm" className="max-sm:h-11" asChild>
          <a href="/api/personas/export" download="personas.json">
            <DownloadIcon aria-hidden />
            Export the fleet’s
          </a>
        </Button>
      </div>
      {read.error && <Faults error={read.error} />}
    </div>
  );
}
