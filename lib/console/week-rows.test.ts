import { expect, it } from "vitest";

import { isQuietHour, weekRows } from "./week-rows";

const evening = Array.from({ length: 24 }, (_, hour) => (hour >= 18 && hour < 22 ? 0.25 : 0));
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const old = { from: -999, until: null, next: null, quiet: null };
type Given = Partial<Parameters<typeof weekRows>[0]>;
const rows = (given: Given = {}) =>
  weekRows({
    hours: evening,
    activeDays: everyDay,
    awake: [],
    week: old,
    moves: true,
    now: { weekday: 1, hour: 19 },
    ...given,
  });
/** Hours from today's midnight in which a cell says `what`. */
const where = (what: "usual" | "next", given: Given) =>
  rows(given).flatMap(({ offset, cells }) => cells.flatMap((cell, hour) => (cell[what] ? [offset * 24 + hour] : [])));

it("shows the usual hours of active days, and visits whenever they were", () => {
  const week = rows({ activeDays: [0, 1], awake: [[-6, 20, 2]] });
  expect(week.map(({ weekday }) => weekday)).toEqual([2, 3, 4, 5, 6, 0, 1, 2]);
  expect(week[0]?.cells[20]).toEqual({ usual: false, done: 2, next: false });
  expect(week[5]?.cells.filter(({ usual }) => usual)).toHaveLength(4);
  expect(week[7]?.cells.some(({ usual }) => usual)).toBe(false);
});

it("has nothing before the bot lived", () => {
  expect(where("usual", { week: { ...old, from: 19 } })).toEqual([19, 20, 21, 42, 43, 44, 45]);
});

it("has nothing to come while it cannot move", () => {
  const still = { week: { ...old, until: -4, next: 43 }, moves: false };
  expect(Math.max(...where("usual", still))).toBe(-5);
  expect(where("next", still)).toEqual([]);
  // A pause that the server has not answered yet.
  expect(Math.max(...where("usual", { week: { ...old, next: 43 }, moves: false }))).toBe(18);
});

it("leaves the quiet hours out, and draws the visit that is planned", () => {
  const week = { ...old, from: 0, next: 23, quiet: { from: 21, until: 20 } };
  expect(where("usual", { week })).toEqual([20, 44]);
  expect(where("next", { week })).toEqual([23]);
  expect(where("next", { week: { ...old, next: 290 } })).toEqual([]);
});

it("knows quiet hours over midnight", () => {
  expect([21, 22, 23, 0, 6, 7].map((hour) => isQuietHour({ from: 22, until: 7 }, hour))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(isQuietHour({ from: 9, until: 12 }, 12)).toBe(false);
  expect(isQuietHour(null, 3)).toBe(false);
});
