import { describe, expect, it } from "vitest";

import {
  isSelected,
  nothingSelected,
  pageState,
  selectedCount,
  togglePage,
  toggleRow,
  type RowSelection,
} from "./row-selection";

const page = ["a", "b", "c"];
const all: RowSelection = { kind: "all" };
const some = (...ids: string[]): RowSelection => ({ kind: "some", ids: new Set(ids) });

describe("row selection", () => {
  it("adds and removes one row", () => {
    const one = toggleRow(nothingSelected, "a", page);
    expect(one).toEqual(some("a"));
    expect(toggleRow(one, "a", page)).toEqual(some());
  });

  it("keeps rows of other pages when this page is toggled", () => {
    const both = togglePage(some("z", "a"), page);
    expect(both).toEqual(some("z", "a", "b", "c"));
    expect(togglePage(both, page)).toEqual(some("z"));
  });

  it("counts every match, also those never on screen", () => {
    expect(selectedCount(all, 340)).toBe(340);
    expect(isSelected(all, "never seen")).toBe(true);
  });

  it("falls back to the page when one row leaves all", () => {
    expect(toggleRow(all, "b", page)).toEqual(some("a", "c"));
    expect(togglePage(all, page)).toEqual(some());
  });

  it.each([
    [some(), false],
    [some("a"), "indeterminate"],
    [some("z"), "indeterminate"],
    [some("a", "b", "c"), true],
    [all, true],
  ])("shows the page as selected, in part or not", (selection, state) => {
    expect(pageState(selection, page)).toBe(state);
  });
});
