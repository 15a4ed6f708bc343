import { expect, it } from "vitest";

import { weekRows } from "./week-rows";

const evening = Array.from({ length: 24 }, (_, hour) => (hour >= 18 && hour < 22 ? 0.25 : 0));

it("plans active days only and marks what is still to come", () => {
  const rows = weekRows({ hours: evening, activeDays: [0, 1], awake: [[-6, 20, 2]], now: { weekday: 1, hour: 19 } });
  expect(rows.map(({ weekday }) => weekday)).toEqual([2, 3, 4, 5, 6, 0, 1, 2]);
  expect(rows[0]?.cells[20]).toEqual({ planned: false, done: 2, future: false });
  expect(rows[5]?.cells.filter(({ planned }) => planned)).toHaveLength(4);
  const today = rows.find(({ today: is }) => is);
  expect(today?.cells[19]?.future).toBe(false);
  expect(today?.cells[20]).toEqual({ planned: true, done: 0, future: true });
  expect(rows[7]?.cells.some(({ planned }) => planned)).toBe(false);
});
