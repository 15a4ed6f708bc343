"use client";

import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";

import { EmptyNoMatch, EmptyNone } from "@/components/common/empty-states";
import { Button } from "@/components/ui/button";

import { DataTable, type DataTableProps } from "./data-table";
import { FacetBar } from "./facet-bar";
import { OlderRows } from "./older-rows";

interface Choice<T extends string> {
  label: string;
  names: readonly T[];
  words: (name: T) => string;
}

interface InboxProps<Row, G extends string, S extends string> extends Pick<
  DataTableProps<Row>,
  "label" | "columns" | "rowId" | "rowLabel" | "onOpen" | "phoneRow" | "failedTitle"
> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Row[] }>>;
  groups: Choice<G> & { value: G | null; onChange: (group: G | null) => void };
  /** The first name is that of what nobody has dealt with. */
  states: Choice<S> & { value: S; onChange: (state: S) => void };
  /** How many nobody has dealt with, by group. */
  openOf: (group: G) => number;
  none: { title: string; description: string; icon: LucideIcon };
  noMatch: string;
  onClear: () => void;
}

/** What waits until someone has looked at it, newest first: groups with their counts, states, and a table that pages by key. */
export function Inbox<Row, G extends string, S extends string>({
  query,
  groups,
  states,
  openOf,
  none,
  noMatch,
  onClear,
  ...table
}: InboxProps<Row, G, S>) {
  const rows = query.data?.pages.flatMap(({ items }) => items);
  const isOpen = states.value === states.names[0];
  const total = groups.names.reduce((sum, group) => sum + openOf(group), 0);
  return (
    <>
      <div className="flex shrink-0 flex-col gap-2 lg:flex-row lg:flex-wrap lg:items-center lg:gap-x-6">
        <FacetBar
          label={groups.label}
          facets={groups.names.map((group) => ({
            value: group,
            label: groups.words(group),
            count: isOpen ? openOf(group) : undefined,
          }))}
          value={groups.value}
          total={isOpen ? total : undefined}
          onChange={groups.onChange}
        />
        <div role="group" aria-label={states.label} className="flex gap-1">
          {states.names.map((state) => (
            <Button
              key={state}
              size="sm"
              variant={state === states.value ? undefined : "ghost"}
              aria-pressed={state === states.value}
              onClick={() => states.onChange(state)}
            >
              {states.words(state)}
            </Button>
          ))}
        </div>
      </div>
      <DataTable
        {...table}
        rows={rows}
        empty={groups.value || !isOpen ? <EmptyNoMatch title={noMatch} onClear={onClear} /> : <EmptyNone {...none} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        footer={
          rows &&
          rows.length > 0 && (
            <OlderRows
              older={{
                more: query.hasNextPage,
                busy: query.isFetchingNextPage,
                failed: query.isFetchNextPageError,
                fetch: () => void query.fetchNextPage(),
              }}
            />
          )
        }
      />
    </>
  );
}
