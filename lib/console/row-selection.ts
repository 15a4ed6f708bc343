// Which rows a bulk command concerns: none, some by id, or everything that matches the filter right now.

export type RowSelection = { kind: "some"; ids: ReadonlySet<string> } | { kind: "all" };

export const nothingSelected: RowSelection = { kind: "some", ids: new Set() };

export function isSelected(selection: RowSelection, id: string): boolean {
  return selection.kind === "all" || selection.ids.has(id);
}

export function selectedCount(selection: RowSelection, matching: number): number {
  return selection.kind === "all" ? matching : selection.ids.size;
}

/** Taking one row out of "all" leaves the other rows of the page: what is not on screen is let go. */
export function toggleRow(selection: RowSelection, id: string, pageIds: readonly string[]): RowSelection {
  const ids = new Set(selection.kind === "all" ? pageIds : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { kind: "some", ids };
}

/** Selects the whole page, or lets it go when it is selected already; rows of other pages stay. */
export function togglePage(selection: RowSelection, pageIds: readonly string[]): RowSelection {
  if (selection.kind === "all") return nothingSelected;
  const ids = new Set(selection.ids);
  const whole = pageIds.every((id) => ids.has(id));
  for (const id of pageIds) {
    if (whole) ids.delete(id);
    else ids.add(id);
  }
  return { kind: "some", ids };
}

/** What the checkbox in the head shows. */
export function pageState(selection: RowSelection, pageIds: readonly string[]): boolean | "indeterminate" {
  if (selection.kind === "all") return true;
  if (selection.ids.size === 0) return false;
  return pageIds.length > 0 && pageIds.every((id) => selection.ids.has(id)) ? true : "indeterminate";
}
