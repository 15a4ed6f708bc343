"use client";

import { EllipsisIcon, XIcon, type LucideIcon } from "lucide-react";

import { ActionButton } from "@/components/common/action-button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Kbd } from "@/components/ui/kbd";
import { formatCount } from "@/lib/console/format-number";

import type { RowSelectionState } from "./use-row-selection";

export interface BulkAction {
  /** The verb alone; the bar adds how many it is about: "Pause 12". */
  verb: string;
  count: string;
  icon: LucideIcon;
  onAct: () => void;
  /** Why it cannot act now. */
  reason?: string;
}

function SelectedWords({ selection, short = false }: { selection: RowSelectionState; short?: boolean }) {
  const { count, matching, value } = selection;
  return (
    <span className="whitespace-nowrap" aria-live="polite">
      <b className="font-semibold">{formatCount(count)} selected</b>
      {value.kind === "some" && count < matching && (
        <>
          <span className="text-muted-foreground"> — </span>
          <button
            type="button"
            onClick={selection.selectAll}
            className="rounded-sm font-medium text-primary underline decoration-1 underline-offset-[3px]"
          >
            select all {formatCount(matching)}
            {!short && <span className="max-xl:hidden"> matching</span>}
          </button>
        </>
      )}
    </span>
  );
}

/** Docked under the rows while something is selected; never over them. */
export function BulkBar({ selection, actions }: { selection: RowSelectionState; actions: readonly BulkAction[] }) {
  if (selection.count === 0) return null;
  const first = actions.slice(0, 3);
  const more = actions.slice(3);
  return (
    <section
      aria-label="Selection"
      className="shrink-0 border-t border-input bg-popover max-lg:sticky max-lg:bottom-0 max-lg:z-10"
    >
      <div className="flex h-12 items-center gap-3 px-3 max-lg:hidden">
        <Checkbox aria-label="Select the page" checked={selection.pageState} onCheckedChange={selection.togglePage} />
        <SelectedWords selection={selection} />
        <div className="ml-auto flex gap-1.5">
          {actions.map(({ verb, count, icon: Icon, onAct, reason }) => (
            <ActionButton key={verb} size="sm" className="max-xl:[&_svg]:hidden" reason={reason} onClick={onAct}>
              <Icon aria-hidden />
              {verb} {count}
            </ActionButton>
          ))}
        </div>
        <span aria-hidden className="h-6 w-px bg-border" />
        <Button size="sm" variant="ghost" onClick={selection.clear}>
          <XIcon aria-hidden />
          Clear
          <Kbd className="max-xl:hidden">esc</Kbd>
        </Button>
      </div>
      <div className="px-4 py-2.5 lg:hidden">
        <div className="flex h-8 items-center justify-between">
          <SelectedWords selection={selection} short />
          <Button
            variant="ghost"
            size="icon"
            className="-mr-1.5"
            aria-label="Clear selection"
            onClick={selection.clear}
          >
            <XIcon className="size-5" />
          </Button>
        </div>
        <div className="mt-1 grid auto-cols-fr grid-flow-col gap-2">
          {first.map(({ verb, icon: Icon, onAct, reason }) => (
            <ActionButton key={verb} size="lg" className="px-0" reason={reason} onClick={onAct}>
              <Icon aria-hidden />
              {verb}
            </ActionButton>
          ))}
          {more.length > 0 && (
            <DropdownMenu>
              <DropdownMenuTrigger asChild>
                <Button size="lg" className="px-0">
                  <EllipsisIcon aria-hidden />
                  More
                </Button>
              </DropdownMenuTrigger>
              <DropdownMenuContent align="end">
                {more.map(({ verb, count, icon: Icon, onAct, reason }) => (
                  <DropdownMenuItem key={verb} disabled={reason !== undefined} title={reason} onSelect={onAct}>
                    <Icon aria-hidden />
                    {verb} {count}
                  </DropdownMenuItem>
                ))}
              </DropdownMenuContent>
            </DropdownMenu>
          )}
        </div>
      </div>
    </section>
  );
}
