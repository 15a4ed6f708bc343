import { describe, expect, test } from "vitest";
import {
  dayKey,
  fromLocalMs,
  InvalidZoneError,
  localParts,
  startOfDay,
  toLocalMs,
  weekdayOf,
  zoneOffset,
} from "./zone";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const utc = (text: string) => Date.parse(text);
const dayOf = (key: string) => utc(`${key}T00:00:00Z`) / DAY;

test.each([
  ["America/New_York", "2026-01-15T12:00:00Z", -5],
  ["America/New_York", "2026-07-15T12:00:00Z", -4],
  ["Europe/London", "2026-07-15T12:00:00Z", 1],
  ["Australia/Lord_Howe", "2026-01-15T12:00:00Z", 11],
  ["Australia/Lord_Howe", "2026-07-15T12:00:00Z", 10.5],
  ["Asia/Kolkata", "2026-07-15T12:00:00Z", 5.5],
  ["Pacific/Apia", "2026-07-15T12:00:00Z", 13],
  ["UTC", "2026-07-15T12:00:00Z", 0],
])("offset of %s at %s is %d h", (zone, at, hours) => {
  expect(zoneOffset(zone, utc(at))).toBe(hours * HOUR);
});

test("the offset changes at the very millisecond", () => {
  const spring = utc("2026-03-08T07:00:00Z");
  expect(localParts("America/New_York", spring - 1)).toMatchObject({
    hour: 1,
    minute: 59,
    second: 59,
    millisecond: 999,
  });
  expect(localParts("America/New_York", spring)).toMatchObject({
    hour: 3,
    minute: 0,
    weekday: 0,
    dayKey: "2026-03-08",
  });
});

test.each([
  ["America/New_York", "2026-03-08", 23],
  ["America/New_York", "2026-11-01", 25],
  ["Europe/London", "2026-03-29", 23],
  ["Australia/Lord_Howe", "2026-04-05", 24.5],
  ["Australia/Lord_Howe", "2026-10-04", 23.5],
  ["Asia/Kolkata", "2026-03-29", 24],
  ["Pacific/Apia", "2011-12-30", 0],
  ["Africa/Cairo", "2026-04-24", 23],
])("in %s the day %s has %d hours", (zone, key, hours) => {
  const day = dayOf(key);
  expect((startOfDay(zone, day + 1) - startOfDay(zone, day)) / HOUR).toBe(hours);
});

describe("local time and back", () => {
  test.each([
    "America/New_York",
    "Europe/London",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Pacific/Apia",
    "America/Sao_Paulo",
  ])("%s", (zone) => {
    for (let at = utc("2026-01-01T00:07:00Z"); at < utc("2027-01-01T00:00:00Z"); at += 5 * HOUR + 1234) {
      const local = toLocalMs(zone, at);
      const back = fromLocalMs(zone, local);
      expect(toLocalMs(zone, back)).toBe(local);
      expect(at - back === 0 || (at > back && at - back <= HOUR)).toBe(true);
    }
  });

  test("skipped time gives the jump, doubled time the first", () => {
    const wall = (text: string) => utc(`${text}Z`);
    expect(fromLocalMs("America/New_York", wall("2026-03-08T02:30:00"))).toBe(utc("2026-03-08T07:00:00Z"));
    expect(fromLocalMs("America/New_York", wall("2026-11-01T01:30:00"))).toBe(utc("2026-11-01T05:30:00Z"));
  });
});

test("weekdays and keys follow the local calendar", () => {
  expect(weekdayOf(0)).toBe(4);
  expect(weekdayOf(-5)).toBe(6);
  expect(dayKey("Pacific/Apia", utc("2026-07-15T12:00:00Z"))).toBe("2026-07-16");
});

test.each(["Mars/Olympus", "", "Europe/Lndon"])("zone %j is refused by name", (zone) => {
  expect(() => zoneOffset(zone, 0)).toThrow(InvalidZoneError);
  expect(() => zoneOffset(zone, 0)).toThrow(`"${zone}" is not a time zone`);
});
