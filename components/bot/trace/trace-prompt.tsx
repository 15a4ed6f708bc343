"use client";

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

import { TraceSection } from "./trace-section";

const shortLines = 7;

/** What the model was told; the first lines, all on demand. */
export function TracePrompt({ prompt }: { prompt: { system: string; user: string } }) {
  const [whole, setWhole] = useState(false);
  const lines = prompt.system.split("\n").length + prompt.user.split("\n").length;
  const parts = [
    ["system", prompt.system],
    ["user", prompt.user],
  ] as const;
  return (
    <TraceSection
      title="Prompt"
      right={
        <Button variant="link" size="inline" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? "First lines" : `All ${lines} lines`}
        </Button>
      }
    >
      <div className="flex flex-col gap-1.5 rounded-md border border-border bg-background px-3 py-2">
        {parts.map(([who, text]) => (
          <div key={who} className="grid grid-cols-[52px_1fr] font-mono text-2xs leading-[17px]">
            <span>{who}</span>
            <p
              className={cn("break-words whitespace-pre-wrap text-muted-foreground", !whole && "overflow-hidden")}
              style={whole ? undefined : { maxHeight: Math.floor(shortLines / 2) * 17 }}
            >
              {text}
            </p>
          </div>
        ))}
      </div>
    </TraceSection>
  );
}
