"use client";

import { flexRender, type Row as TableRowModel } from "@tanstack/react-table";
import type { MouseEvent, RefObject } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { TableCell, TableRow } from "@/components/ui/table";

import type { RowSelectionState } from "./use-row-selection";

interface DataRowsProps<Row> {
  rows: TableRowModel<Row>[];
  rowLabel: (row: Row) => string;
  selection?: RowSelectionState;
  activeId: string | null;
  activeRow: RefObject<HTMLTableRowElement | null>;
  onActivate: (id: string) => void;
  onOpen?: (row: Row) => void;
}

const fromControl = (event: MouseEvent) =>
  event.target instanceof Element &&
  event.target.closest("a, button, input, [role=checkbox], [role=menuitem]") !== null;

export function DataRows<Row>({
  rows,
  rowLabel,
  selection,
  activeId,
  activeRow,
  onActivate,
  onOpen,
}: DataRowsProps<Row>) {
  return rows.map((row) => {
    const active = row.id === activeId;
    const selected = selection?.has(row.id) ?? false;
    return (
      <TableRow
        key={row.id}
        ref={active ? activeRow : undefined}
        aria-selected={selection ? selected : undefined}
        data-state={selected ? "selected" : undefined}
        data-active={active || undefined}
        onClick={(event) => {
          if (fromControl(event)) return;
          onActivate(row.id);
          onOpen?.(row.original);
        }}
        className={cn(
          "hover:bg-accent/60",
          onOpen && "cursor-pointer",
          active && "bg-accent/60 [&>td:first-child]:shadow-[inset_2px_0_0_var(--primary)]",
        )}
      >
        {selection && (
          <TableCell className="w-9">
            <Checkbox
              aria-label={`Select ${rowLabel(row.original)}`}
              checked={selected}
              onCheckedChange={() => selection.toggle(row.id)}
            />
          </TableCell>
        )}
        {row.getVisibleCells().map((cell) => (
          <TableCell
            key={cell.id}
            className={cn(
              cell.column.columnDef.meta?.align === "right" && "text-right",
              cell.column.columnDef.meta?.className,
            )}
          >
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </TableCell>
        ))}
      </TableRow>
    );
  });
}
