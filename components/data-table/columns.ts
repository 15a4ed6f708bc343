import type { ColumnDef, RowData } from "@tanstack/react-table";

declare module "@tanstack/react-table" {
  // The library's own names for its parameters must be repeated.
  interface ColumnMeta<TData extends RowData, TValue> {
    align?: "left" | "right";
    /** Of both head and cells: a width, or where the column hides. */
    className?: string;
    /** What the server sorts by; without it the head is plain text. */
    sort?: string;
    /** Width of the placeholder while loading, in CSS pixels. */
    skeleton?: number;
  }
}

/** A column of a server-side table: `id`, `header`, `cell`, and `meta` for how it sits and sorts. */
export type DataColumn<Row> = ColumnDef<Row, unknown> & { id: string };
