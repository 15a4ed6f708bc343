import { CheckIcon } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";

import type { RowSelectionState } from "./use-row-selection";

/** The same rows as a list for a narrow screen. */
export function PhoneRows<Row>({
  label,
  rows,
  rowId,
  render,
  selection,
}: {
  label: string;
  rows: Row[] | undefined;
  rowId: (row: Row) => string;
  render: (row: Row) => ReactNode;
  selection?: RowSelectionState;
}) {
  if (!rows) {
    return (
      <div className="lg:hidden" aria-busy>
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index} className="flex h-[66px] items-center gap-3 border-b border-border px-4">
            <Skeleton className="size-9 rounded-full" />
            <div className="flex flex-col gap-2">
              <Skeleton className="w-32" />
              <Skeleton className="h-2 w-20" />
            </div>
          </div>
        ))}
      </div>
    );
  }
  return (
    <ul aria-label={label} className="lg:hidden">
      {rows.map((row) => (
        <li
          key={rowId(row)}
          className={cn(
            "flex min-h-[66px] items-center gap-3 border-b border-border px-4 py-2",
            selection?.has(rowId(row)) && "bg-brand-soft/60 dark:bg-brand-soft/45",
          )}
        >
          {render(row)}
        </li>
      ))}
    </ul>
  );
}

/** A face that is also the row's checkbox: pressed, it shows a tick instead. 44 px to the finger. */
export function SelectableFace({
  selection,
  id,
  name,
  children,
}: {
  selection: RowSelectionState;
  id: string;
  name: string;
  children: ReactNode;
}) {
  const selected = selection.has(id);
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={selected}
      aria-label={`Select ${name}`}
      onClick={() => selection.toggle(id)}
      className="relative grid size-9 shrink-0 place-items-center rounded-full after:absolute after:-inset-1"
    >
      {selected ? (
        <span className="grid size-9 place-items-center rounded-full bg-primary text-primary-foreground">
          <CheckIcon className="size-5" strokeWidth={2.5} aria-hidden />
        </span>
      ) : (
        children
      )}
    </button>
  );
}
