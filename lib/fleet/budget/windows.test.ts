import { expect, it } from "vitest";
import { usedUpWords, windowsAt } from "./windows";

const limits = {
  hourCapMicros: 500_000,
  dayCapMicros: 5_000_000,
  monthCapMicros: 60_000_000,
  botDayCapMicros: null,
  picturesPerDay: 20,
};
const at = (iso: string) => windowsAt(Date.parse(iso), limits, "b1");
const ends = (iso: string) =>
  at(iso).map(({ kind, day, scope, endsAt }) => [kind, day, scope, new Date(endsAt).toISOString()]);

it("end when the hour, the day and the month do, in UTC", () => {
  expect(ends("2026-12-31T23:59:59.999Z")).toEqual([
    ["month", "2026-12-01", "month", "2027-01-01T00:00:00.000Z"],
    ["day", "2026-12-31", "fleet", "2027-01-01T00:00:00.000Z"],
    ["hour", "2026-12-31", "hour:23", "2027-01-01T00:00:00.000Z"],
    ["pictures", "2026-12-31", "pictures", "2027-01-01T00:00:00.000Z"],
    ["bot", "2026-12-31", "bot:b1", "2027-01-01T00:00:00.000Z"],
  ]);
  expect(ends("2026-02-28T14:00:00.000Z")[2]).toEqual(["hour", "2026-02-28", "hour:14", "2026-02-28T15:00:00.000Z"]);
  expect(windowsAt(0, limits, null).map(({ kind }) => kind)).not.toContain("bot");
});

it("say what is used up, and until when", () => {
  expect(
    at("2026-11-22T14:20:00Z").map((window) => usedUpWords({ ...window, limit: window.limit ?? 100_000 })),
  ).toEqual([
    "This month's budget of $60.00 is used up until 2026-12-01, 00:00 UTC",
    "Today's budget of $5.00 is used up until 00:00 UTC",
    "This hour's budget of $0.50 is used up until 15:00 UTC",
    "Today's limit of 20 pictures is reached until 00:00 UTC",
    "The bot's budget of $0.10 a day is used up until 00:00 UTC",
  ]);
});
