import { expect, it } from "vitest";
import { runBattery } from "./battery";
import type { RealismEvent } from "./events";

const DAY = 86_400_000;
const FROM = Date.parse("2026-03-02T00:00:00Z");

it("a pile-on on a person's post is one, though the post is nobody's event", () => {
  const crowd = (apartMs: number) =>
    Array.from({ length: 12 }, (_, k): RealismEvent => ({
      id: `c${k}`,
      bot: `b${k}`,
      kind: "comment",
      at: FROM + k * apartMs,
      post: "theirs",
      parent: "",
      author: "mia",
    }));
  const verdict = (apartMs: number) =>
    runBattery({ events: crowd(apartMs), from: FROM, days: 28 }).metrics.find(({ id }) => id === "T16")?.ok;
  expect(verdict(3000)).toBe(false);
  expect(verdict(DAY / 10)).toBe(true);
});
