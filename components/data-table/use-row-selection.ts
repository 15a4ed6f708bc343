"use client";

import { useState } from "react";

import {
  isSelected,
  nothingSelected,
  pageState,
  selectedCount,
  togglePage,
  toggleRow,
  type RowSelection,
} from "@/lib/console/row-selection";

export interface RowSelectionState {
  value: RowSelection;
  count: number;
  matching: number;
  pageState: boolean | "indeterminate";
  has(id: string): boolean;
  toggle(id: string): void;
  togglePage(): void;
  selectAll(): void;
  clear(): void;
}

/** @param scope changes when the filter does; the selection is then let go, since it meant other rows. */
export function useRowSelection({
  scope,
  pageIds,
  matching,
}: {
  scope: string;
  pageIds: readonly string[];
  matching: number;
}): RowSelectionState {
  const [state, setState] = useState({ scope, value: nothingSelected });
  const value = state.scope === scope ? state.value : nothingSelected;
  const set = (next: RowSelection) => setState({ scope, value: next });
  return {
    value,
    matching,
    count: selectedCount(value, matching),
    pageState: pageState(value, pageIds),
    has: (id) => isSelected(value, id),
    toggle: (id) => set(toggleRow(value, id, pageIds)),
    togglePage: () => set(togglePage(value, pageIds)),
    selectAll: () => set({ kind: "all" }),
    clear: () => set(nothingSelected),
  };
}
