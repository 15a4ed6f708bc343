import type { LucideIcon } from "lucide-react";

import { toneText, type Tone } from "@/components/common/status-pill";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/lib/console/format-number";

export interface Facet<T extends string> {
  value: T;
  label: string;
  count?: number;
  icon?: LucideIcon;
  tone?: Tone;
}

/** Counts that are filters. `value` null or empty means all; pressing the only chosen one again goes back to all. */
export function FacetBar<T extends string>({
  label,
  facets,
  value,
  total,
  onChange,
}: {
  label: string;
  facets: readonly Facet<T>[];
  value: T | readonly T[] | null;
  total?: number;
  onChange: (value: T | null) => void;
}) {
  const chosenOnes: readonly T[] = value === null ? [] : typeof value === "string" ? [value] : value;
  const chip = (chosen: boolean, empty: boolean) =>
    cn(
      "inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md border bg-card px-3 whitespace-nowrap transition-colors hover:bg-accent max-lg:h-10",
      chosen ? "border-foreground/70 font-medium" : "border-border",
      empty && !chosen && "text-muted-foreground",
    );
  return (
    <div
      role="group"
      aria-label={label}
      className="-mx-4 flex shrink-0 gap-2 overflow-x-auto px-4 py-0.5 [scrollbar-width:none] lg:mx-0 lg:flex-wrap lg:px-0"
    >
      <button
        type="button"
        aria-pressed={chosenOnes.length === 0}
        onClick={() => onChange(null)}
        className={chip(chosenOnes.length === 0, false)}
      >
        All
        {total !== undefined && <span className="font-normal text-muted-foreground">{formatCount(total)}</span>}
      </button>
      {facets.map(({ value: facet, label: word, count, icon: Icon, tone }) => (
        <button
          key={facet}
          type="button"
          aria-pressed={chosenOnes.includes(facet)}
          onClick={() => onChange(chosenOnes.length === 1 && chosenOnes[0] === facet ? null : facet)}
          className={chip(chosenOnes.includes(facet), count === 0)}
        >
          {Icon && <Icon aria-hidden strokeWidth={1.75} className={cn("size-4", tone && toneText[tone])} />}
          {word}
          {count !== undefined && <span className="font-normal text-muted-foreground">{formatCount(count)}</span>}
        </button>
      ))}
    </div>
  );
}
