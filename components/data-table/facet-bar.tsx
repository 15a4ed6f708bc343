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

/** Counts that are filters. `value` null means all; pressing the chosen one again goes back to all. */
export function FacetBar<T extends string>({
  label,
  facets,
  value,
  total,
  onChange,
}: {
  label: string;
  facets: readonly Facet<T>[];
  value: T | null;
  total?: number;
  onChange: (value: T | null) => void;
}) {
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
        aria-pressed={value === null}
        onClick={() => onChange(null)}
        className={chip(value === null, false)}
      >
        All
        {total !== undefined && <span className="font-normal text-muted-foreground">{formatCount(total)}</span>}
      </button>
      {facets.map(({ value: facet, label: word, count, icon: Icon, tone }) => (
        <button
          key={facet}
          type="button"
          aria-pressed={value === facet}
          onClick={() => onChange(value === facet ? null : facet)}
          className={chip(value === facet, count === 0)}
        >
          {Icon && <Icon aria-hidden strokeWidth={1.75} className={cn("size-4", tone && toneText[tone])} />}
          {word}
          {count !== undefined && <span className="font-normal text-muted-foreground">{formatCount(count)}</span>}
        </button>
      ))}
    </div>
  );
}
