import { describe, expect, it } from "vitest";

import type { ActivityDto } from "@/lib/fleet/contracts/activity";

import { newestOf, olderThan, prepend, rowsOf, type ActivityPages } from "./activity-pages";

const row = (id: number) => ({ id }) as ActivityDto;
const page = (ids: number[], hasMore: boolean) => ({ items: ids.map(row), hasMore, newestId: 99 });
const pages: ActivityPages = { pages: [page([9, 8], true), page([7, 6], false)], pageParams: [undefined, 8] };
const ids = (data: ActivityPages) => rowsOf(data)?.map(({ id }) => id);

describe("activity pages", () => {
  it("page on from the last row, until the first one ever", () => {
    expect(pages.pages.map(olderThan)).toEqual([8, undefined]);
  });

  it("take newer rows in front, none twice", () => {
    expect(ids(prepend(pages, [row(11), row(10), row(9)]))).toEqual([11, 10, 9, 8, 7, 6]);
    expect(newestOf(prepend(pages, [row(11)]))).toBe(11);
  });

  it("show rows in the order of what happened, whatever order they were written in", () => {
    const at = (id: number, second: number) => ({ id, at: `2026-03-02T10:00:0${second}.000Z` }) as ActivityDto;
    const late = { items: [at(9, 5), at(8, 3), at(7, 6)], hasMore: false, newestId: 9 };
    const data = { pages: [late], pageParams: [undefined] };
    expect(ids(data)).toEqual([7, 9, 8]);
    expect(newestOf(data)).toBe(9);
    expect(olderThan({ ...late, hasMore: true })).toBe(7);
  });

  it("take the first rows of an empty log", () => {
    const empty: ActivityPages = { pages: [page([], false)], pageParams: [undefined] };
    expect(newestOf(empty)).toBe(0);
    expect(ids(prepend(empty, [row(2), row(1)]))).toEqual([2, 1]);
  });
});
