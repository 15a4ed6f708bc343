"use client";

import { XIcon } from "lucide-react";
import { useState, type ReactNode } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Button } from "@/components/ui/button";

/** One kind of things it remembers, with its title and how they end. */
export function MemoryPart({ title, sub, children }: { title: string; sub?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-xs font-medium">
        {title}
        {sub && <span className="font-normal text-muted-foreground"> · {sub}</span>}
      </h3>
      {children}
    </section>
  );
}

export function ForgetButton({ of, reason, onClick }: { of: string; reason?: string; onClick: () => void }) {
  return (
    <ActionButton
      variant="ghost"
      size="icon-sm"
      aria-label={`Forget ${of}`}
      title={reason ? undefined : `Forget ${of}`}
      reason={reason}
      onClick={onClick}
      className="max-sm:size-9"
    >
      <XIcon aria-hidden />
    </ActionButton>
  );
}

/** Opens a list that shows its first entries only; nothing where those are all. */
export function ShowAll({
  of,
  count,
  shown,
  all,
  onAll,
}: {
  of: string;
  count: number;
  shown: number;
  all: boolean;
  onAll: (all: boolean) => void;
}) {
  if (count <= shown) return null;
  return (
    <Button size="sm" className="self-start max-sm:h-10" aria-expanded={all} onClick={() => onAll(!all)}>
      {all ? `Show fewer ${of}` : `Show all ${count} ${of}`}
    </Button>
  );
}

export type Remembered = { key: string; words: ReactNode; name: string };

/** Words or phrases, each with the way to forget it. */
export function MemoryChips({
  of,
  entries,
  shown,
  reason,
  onForget,
}: {
  of: string;
  entries: readonly Remembered[];
  shown: number;
  reason?: string;
  onForget: (entry: Remembered) => void;
}) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="flex flex-wrap gap-1.5">
        {(all ? entries : entries.slice(0, shown)).map((entry) => (
          <li
            key={entry.key}
            className="inline-flex max-w-full items-center rounded-md border border-border pl-2 text-xs"
          >
            <span className="min-w-0 break-words">{entry.words}</span>
            <ForgetButton of={entry.name} reason={reason} onClick={() => onForget(entry)} />
          </li>
        ))}
      </ul>
      <ShowAll of={of} count={entries.length} shown={shown} all={all} onAll={setAll} />
    </>
  );
}
