import { describe, expect, it } from "vitest";

import type { ActivityDto } from "@/lib/fleet/contracts/activity";

import { foldBrowses, followFeed, fullFeed, showAll } from "./overview-feed";

const row = (id: number, text = "liked Embers") => ({ id, text }) as ActivityDto;
const rows = (newest: number, count: number, text?: string) =>
  Array.from({ length: count }, (_, index) => row(newest - index, text));

describe("followFeed", () => {
  it("takes rows as they come until the feed is full", () => {
    const view = followFeed(showAll([row(1)]), rows(3, 3));
    expect(view.shown.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(view.waiting).toBe(0);
  });

  it("keeps new rows waiting once it is full", () => {
    const view = followFeed(showAll(rows(20, fullFeed)), rows(23, 12));
    expect(view.shown[0]?.id).toBe(20);
    expect(view).toMatchObject({ waiting: 3, more: false });
  });

  it("patches the rows on screen in place", () => {
    const view = followFeed(showAll(rows(20, fullFeed)), rows(21, 12, "liked Dunes"));
    expect(view.shown.every(({ text }) => text === "liked Dunes")).toBe(true);
    expect(view.shown).toHaveLength(fullFeed);
  });

  it("stands in the order of what happened, and counts by what was written since", () => {
    const at = (id: number, second: number) => ({ id, at: `2026-03-02T10:00:${second}.000Z` }) as ActivityDto;
    const full = [at(20, 50), at(19, 58), ...rows(18, fullFeed).map(({ id }) => at(id, 40))];
    const view = showAll(full);
    expect(view.shown.slice(0, 2).map(({ id }) => id)).toEqual([19, 20]);
    expect(followFeed(view, full).waiting).toBe(0);
    expect(followFeed(view, [at(21, 10), ...full]).waiting).toBe(1);
  });

  it("says when more came than one answer holds", () => {
    expect(followFeed(showAll(rows(20, fullFeed)), rows(200, 40))).toMatchObject({ waiting: 40, more: true });
  });
});

describe("foldBrowses", () => {
  const browse = (id: number, botId: string, count: number) =>
    ({ id, kind: "browse", bot: { id: botId }, count, text: `browsed ${count} pictures` }) as ActivityDto;

  it("reads one bot's looks in a row as one, and keeps the newest's key and time", () => {
    const folded = foldBrowses([browse(5, "a", 4), browse(4, "a", 7), row(3), browse(2, "a", 3), browse(1, "b", 2)]);
    expect(folded.map(({ id, text }) => [id, text])).toEqual([
      [5, "browsed 11 pictures"],
      [3, "liked Embers"],
      [2, "browsed 3 pictures"],
      [1, "browsed 2 pictures"],
    ]);
  });
});
