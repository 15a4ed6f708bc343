"use client";

import { flexRender, getCoreRowModel, useReactTable } from "@tanstack/react-table";
import type { ReactNode } from "react";

import { EmptyFailed } from "@/components/common/empty-states";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";

import { BulkBar, type BulkAction } from "./bulk-bar";
import type { DataColumn } from "./columns";
import { DataRows } from "./data-rows";
import { Pager, type PagerProps } from "./pager";
import { PhoneRows } from "./phone-rows";
import { SkeletonRows } from "./skeleton-rows";
import { SortHead, type TableSort } from "./sort-head";
import { useRowKeys } from "./use-row-keys";
import type { RowSelectionState } from "./use-row-selection";

export interface DataTableProps<Row> {
  /** Names the table for those who do not see it. */
  label: string;
  columns: DataColumn<Row>[];
  /** Undefined while the first answer is awaited. */
  rows: Row[] | undefined;
  rowId: (row: Row) => string;
  rowLabel: (row: Row) => string;
  onOpen?: (row: Row) => void;
  sort?: TableSort;
  selection?: RowSelectionState;
  bulkActions?: readonly BulkAction[];
  pager?: PagerProps;
  /** Shown instead of rows when there are none: none yet, or no match. */
  empty: ReactNode;
  /** The failure of the first load; rows already on screen stay. */
  error?: unknown;
  failedTitle: string;
  onRetry: () => void;
  /** True while newer rows for another page or filter are on their way. */
  stale?: boolean;
  /** One row on a phone; without it the table scrolls sideways there. */
  phoneRow?: (row: Row) => ReactNode;
  skeletonRows?: number;
  /** The last line of the card, for tables that page by key. */
  footer?: ReactNode;
  className?: string;
}

/** A table whose sorting, paging and filtering happen on the server; fills its parent, rows scroll inside. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowId,
  rowLabel,
  onOpen,
  sort,
  selection,
  bulkActions = [],
  pager,
  empty,
  error,
  failedTitle,
  onRetry,
  stale = false,
  phoneRow,
  skeletonRows = 8,
  footer,
  className,
}: DataTableProps<Row>) {
  const data = rows ?? noRows;
  // What it returns stays inside this component, which no compiler memoises.
  // oxlint-disable-next-line react/incompatible-library
  const table = useReactTable<Row>({
    data: data as Row[],
    columns,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    manualPagination: true,
  });
  const models = table.getRowModel().rows;
  const keys = useRowKeys({
    ids: models.map((row) => row.id),
    onOpen: onOpen && ((id) => onOpen(table.getRow(id).original)),
    onToggle: selection?.toggle,
    onClear: selection && selection.count > 0 ? selection.clear : undefined,
  });
  const face = rows?.length === 0 ? empty : null;
  const failed =
    rows === undefined && error ? <EmptyFailed title={failedTitle} error={error} onRetry={onRetry} /> : null;

  return (
    <Card
      className={cn(
        "flex min-h-0 flex-1 flex-col overflow-hidden",
        phoneRow && "max-lg:-mx-4 max-lg:overflow-visible max-lg:rounded-none max-lg:border-x-0",
        className,
      )}
    >
      {failed ?? face ?? (
        <>
          <div
            role="region"
            aria-label={`${label}: rows`}
            tabIndex={0}
            aria-busy={rows === undefined || stale}
            className={cn(
              "min-h-0 flex-1 overflow-auto transition-opacity",
              phoneRow && "max-lg:hidden",
              stale && "opacity-60",
            )}
          >
            <Table aria-label={label}>
              <TableHeader className="sticky top-0 z-10 bg-card">
                {table.getHeaderGroups().map((group) => (
                  <TableRow key={group.id}>
                    {selection && (
                      <TableHead className="w-9">
                        <Checkbox
                          aria-label="Select the page"
                          checked={selection.pageState}
                          onCheckedChange={selection.togglePage}
                        />
                      </TableHead>
                    )}
                    {group.headers.map(({ id, column, getContext }) => {
                      const { meta, header } = column.columnDef;
                      return (
                        <SortHead key={id} by={meta?.sort} state={sort} align={meta?.align} className={meta?.className}>
                          {flexRender(header, getContext())}
                        </SortHead>
                      );
                    })}
                  </TableRow>
                ))}
              </TableHeader>
              <TableBody>
                {rows === undefined ? (
                  <SkeletonRows columns={columns} rows={skeletonRows} selects={selection !== undefined} />
                ) : (
                  <DataRows
                    rows={models}
                    rowLabel={rowLabel}
                    selection={selection}
                    activeId={keys.activeId}
                    activeRow={keys.activeRow}
                    onActivate={keys.setActiveId}
                    onOpen={onOpen}
                  />
                )}
              </TableBody>
            </Table>
          </div>
          {phoneRow && <PhoneRows label={label} rows={rows} rowId={rowId} render={phoneRow} selection={selection} />}
        </>
      )}
      {selection && bulkActions.length > 0 && <BulkBar selection={selection} actions={bulkActions} />}
      {pager && rows !== undefined && rows.length > 0 && (
        <Pager {...pager} selects={selection !== undefined} opens={onOpen !== undefined} />
      )}
      {footer}
    </Card>
  );
}

const noRows: readonly never[] = [];
