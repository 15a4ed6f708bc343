import { expect, it } from "vitest";
import { humanPostPull, noticeDelayMs, roomOnHumanPost } from "./human-posts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const bots = Array.from({ length: 3000 }, (_, k) => `bot${k}`);
const noticed = (ageMs: number, more: Partial<Parameters<typeof humanPostPull>[0]> = {}) =>
  bots.filter(
    (seed) => humanPostPull({ seed, postId: "p", ageMs, interest: 0.3, unliked: false, purpose: "like", ...more }) > 0,
  );
const share = (...of: Parameters<typeof noticed>) => noticed(...of).length / bots.length;

it("nobody notices a person's post within minutes; the delay is that of people who do other things too", () => {
  expect(share(3 * MINUTE, { interest: 1, unliked: true })).toBe(0);
  const delays = bots.map((seed) => noticeDelayMs(seed, "p") / MINUTE).sort((a, b) => a - b);
  const at = (q: number) => delays[Math.floor(q * delays.length)] as number;
  expect([at(0.5) > 17, at(0.5) < 23]).toEqual([true, true]);
  expect([at(0.05) < 9, at(0.95) > 45, at(0) >= 4, delays.at(-1)! <= 60]).toEqual([true, true, true, true]);
  const posts = new Set(Array.from({ length: 50 }, (_, k) => noticeDelayMs("bot1", `p${k}`)));
  expect(posts.size).toBeGreaterThan(40);
});

it("most bots never notice it, those whom it interests sooner than others", () => {
  const [cold, warm, hot] = [0, 0.5, 1].map((interest) => share(30 * HOUR, { interest }));
  expect(cold).toBeCloseTo(0.15, 1);
  expect(warm).toBeCloseTo(0.4, 1);
  expect(hot).toBeCloseTo(0.65, 1);
  expect(noticed(30 * HOUR)).toEqual(noticed(2 * HOUR));
});

it("the longer nobody comes, the more look, and the more it draws; one reaction ends that", () => {
  const hours = [0.8, 1.1, 1.5, 2, 24].map((h) => share(h * HOUR, { unliked: true }));
  expect([...hours].sort((a, b) => a - b)).toEqual(hours);
  expect(hours.at(-1)).toBeGreaterThan(share(24 * HOUR) + 0.3);
  const pull = (ageMs: number, unliked: boolean) =>
    Math.max(
      ...bots
        .slice(0, 50)
        .map((seed) => humanPostPull({ seed, postId: "p", ageMs, interest: 1, unliked, purpose: "like" })),
    );
  expect(pull(10 * HOUR, true)).toBe(7);
  expect(pull(10 * HOUR, false)).toBe(1);
});

it("a person's post takes a third of the company, rounded up; none stays none", () => {
  expect([60, 10, 1, 0].map(roomOnHumanPost)).toEqual([20, 4, 1, 0]);
});
