import { ArrowDownIcon, ArrowUpIcon } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "@/components/ui/cn";
import { TableHead } from "@/components/ui/table";

export interface TableSort {
  sort: string;
  dir: "asc" | "desc";
  toggleSort(sort: string): void;
}

/** A head cell; a button when the server can sort by it, and it says in which order. */
export function SortHead({
  by,
  state,
  align = "left",
  className,
  children,
}: {
  by?: string;
  state?: TableSort;
  align?: "left" | "right";
  className?: string;
  children: ReactNode;
}) {
  const place = cn(align === "right" && "text-right", className);
  if (!by || !state) {
    return (
      <TableHead scope="col" className={place}>
        {children}
      </TableHead>
    );
  }
  const sorted = state.sort === by;
  const Arrow = state.dir === "asc" ? ArrowUpIcon : ArrowDownIcon;
  return (
    <TableHead
      scope="col"
      aria-sort={sorted ? (state.dir === "asc" ? "ascending" : "descending") : "none"}
      className={place}
    >
      <button
        type="button"
        onClick={() => state.toggleSort(by)}
        className={cn(
          "group/sort -mx-1 inline-flex h-7 items-center gap-1 rounded-sm px-1 font-medium hover:text-foreground",
          sorted && "text-foreground",
          align === "right" && "flex-row-reverse",
        )}
      >
        {children}
        <Arrow
          aria-hidden
          className={cn(
            "size-3",
            !sorted && "opacity-0 group-hover/sort:opacity-50 group-focus-visible/sort:opacity-50",
          )}
        />
      </button>
    </TableHead>
  );
}
