"use client";

import { parseAsInteger, parseAsStringLiteral, useQueryStates } from "nuqs";

export interface TableUrl<Sort extends string> {
  sort: Sort;
  dir: "asc" | "desc";
  page: number;
  setPage(page: number): void;
  /** Sorts by this column; a second time turns the order. Back to the first page either way. */
  toggleSort(sort: Sort): void;
}

/**
 * Sort and page of a table, kept in the URL (`sort`, `dir`, `page`).
 * @param firstDir the order a column starts with; ascending unless told.
 */
export function useTableUrl<Sort extends string>({
  sorts,
  defaultSort,
  firstDir = {},
}: {
  sorts: readonly Sort[];
  defaultSort: Sort;
  firstDir?: Partial<Record<Sort, "asc" | "desc">>;
}): TableUrl<Sort> {
  const directions = ["asc", "desc"] as const;
  const startOf = (sort: Sort) => firstDir[sort] ?? "asc";
  const [url, setUrl] = useQueryStates({
    sort: parseAsStringLiteral(sorts).withDefault(defaultSort as never),
    dir: parseAsStringLiteral(directions),
    page: parseAsInteger.withDefault(1),
  });
  const sort = url.sort as Sort;
  const dir = url.dir ?? startOf(sort);
  return {
    sort,
    dir,
    page: Math.max(1, url.page),
    setPage: (page) => void setUrl({ page: page <= 1 ? null : page }),
    toggleSort: (next) => {
      const turned = dir === "asc" ? "desc" : "asc";
      void setUrl({
        sort: next as never,
        dir: next === sort ? turned : startOf(next),
        page: null,
      });
    },
  };
}
