import { Skeleton } from "@/components/ui/skeleton";
import { TableCell, TableRow } from "@/components/ui/table";

import type { DataColumn } from "./columns";

/** The layout of the rows to come: same columns, same height, fading downwards. */
export function SkeletonRows<Row>({
  columns,
  rows,
  selects,
}: {
  columns: readonly DataColumn<Row>[];
  rows: number;
  selects: boolean;
}) {
  return Array.from({ length: rows }, (_, index) => (
    <TableRow key={index} aria-hidden style={{ opacity: Math.max(0.2, 1 - index * 0.1) }}>
      {selects && (
        <TableCell className="w-9">
          <Skeleton className="size-4" />
        </TableCell>
      )}
      {columns.map(({ id, meta }) => (
        <TableCell key={id} className={meta?.className}>
          <Skeleton
            className={meta?.align === "right" ? "ml-auto" : undefined}
            style={{ width: meta?.skeleton ?? 72, maxWidth: "100%" }}
          />
        </TableCell>
      ))}
    </TableRow>
  ));
}
