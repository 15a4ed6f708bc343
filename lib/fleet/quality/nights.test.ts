import { expect, it } from "vitest";
import { nightOf, windowAt } from "./nights";

const DAY = 86_400_000;
const HOUR = DAY / 24;
const FROM = Date.UTC(2026, 2, 1);

it("a night and its days belong together, at whatever hour one asks", () => {
  for (let hour = 0; hour < 72; hour += 1) {
    const now = FROM + hour * HOUR + 1;
    const { from, until } = windowAt(now);
    expect(new Date(until).toISOString().slice(0, 10), `${hour} h`).toBe(nightOf(now));
    expect(until - from).toBe(28 * DAY);
    expect(until).toBeLessThan(now);
  }
});
