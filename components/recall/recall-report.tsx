"use client";

import { CopyIcon, DownloadIcon } from "lucide-react";

import { Button } from "@/components/ui/button";
import { copyText, downloadText } from "@/lib/console/save-text";

/** What happened, as text that can be handed on. */
export function RecallReport({ report, jobId }: { report: string; jobId: string }) {
  return (
    <details className="group">
      <summary className="cursor-pointer rounded-sm text-xs font-medium text-primary">Incident report</summary>
      <pre
        tabIndex={0}
        className="mt-2 max-h-96 overflow-auto rounded-md border border-border bg-background p-3 font-mono text-2xs leading-[17px] break-words whitespace-pre-wrap"
      >
        {report}
      </pre>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => void copyText(report, "The report")}>
          <CopyIcon aria-hidden />
          Copy report
        </Button>
        <Button size="sm" onClick={() => downloadText(report, `recall-${jobId}.md`)}>
          <DownloadIcon aria-hidden />
          Download report
        </Button>
      </div>
    </details>
  );
}
