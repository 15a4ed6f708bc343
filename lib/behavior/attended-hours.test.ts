import { expect, it } from "vitest";
import { type AttendedHours, isAttended, nextAttended } from "./attended-hours";

const office: AttendedHours = { from: 9, until: 18, zone: "Europe/Berlin", days: [1, 2, 3, 4, 5] };
const night: AttendedHours = { from: 22, until: 6, zone: "Europe/Berlin", days: [1] };
const at = (text: string) => Date.parse(text);

it.each([
  [office, "2026-03-02T07:59:59Z", false],
  [office, "2026-03-02T08:00:00Z", true],
  [office, "2026-03-02T16:59:59Z", true],
  [office, "2026-03-02T17:00:00Z", false],
  // Saturday; and Monday after the clocks went forward.
  [office, "2026-03-07T10:00:00Z", false],
  [office, "2026-03-30T07:00:00Z", true],
  // The night of Monday ends on Tuesday; that of Sunday is none.
  [night, "2026-03-02T21:00:00Z", true],
  [night, "2026-03-03T04:59:00Z", true],
  [night, "2026-03-03T05:00:00Z", false],
  [night, "2026-03-02T03:00:00Z", false],
  [{ ...night, days: null }, "2026-03-02T03:00:00Z", true],
])("%o at %s: %s", (hours, when, expected) => {
  expect(isAttended(hours, at(when))).toBe(expected);
});

it.each([
  [office, "2026-03-02T07:00:00Z", "2026-03-02T08:00:00Z"],
  [office, "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z"],
  [office, "2026-03-06T18:00:00Z", "2026-03-09T08:00:00Z"],
  [office, "2026-03-28T12:00:00Z", "2026-03-30T07:00:00Z"],
])("%o after %s begin at %s", (hours, when, expected) => {
  expect(nextAttended(hours, at(when))).toBe(at(expected));
});
