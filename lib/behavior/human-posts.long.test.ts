import { expect, it } from "vitest";
import { MOST_BOTS_AN_HOUR } from "./human-posts";
import { simulatedFleet } from "./simulate/fleet";
import { simulate, type SimGuest } from "./simulate/simulate";

const DAY = 86_400_000;
const FROM = Date.parse("2026-03-02T00:00:00Z");
const TOPICS = [
  { title: "First try at pixel art", tags: ["pixel-art", "sprites"] },
  { title: "My garden after the rain", tags: ["garden", "photo"] },
  { title: "hello everyone", tags: [] },
  { title: "A landing page I made", tags: ["ui", "landing-page"] },
];

/** People who each post once, in the second week, at any hour; and what bots did about it within a day. */
function newcomers(count: number, seed: string) {
  const guests = Array.from({ length: 24 }, (_, k): SimGuest => {
    const topic = TOPICS[k % TOPICS.length]!;
    return { handle: `guest${k}`, at: FROM + 7 * DAY + Math.round((k * 7 * DAY) / 24), ...topic };
  });
  const events = [...simulate({ bots: simulatedFleet({ count, seed }), from: FROM, until: FROM + 15 * DAY, guests })];
  const onBots = new Map<string, Set<string>>();
  for (const { kind, author, bot, post } of events)
    if ((kind === "like" || kind === "comment") && !author.startsWith("guest"))
      onBots.set(post, (onBots.get(post) ?? new Set()).add(bot));
  const companies = guests.map(({ handle, at }) => {
    const seen = events.filter((event) => event.author === handle && event.at - at < DAY);
    return {
      likes: seen.filter(({ kind }) => kind === "like").length,
      comments: seen.filter(({ kind }) => kind === "comment").length,
      bots: new Set(seen.map(({ bot }) => bot)).size,
      firstMs: Math.min(...seen.map((event) => event.at - at)),
      mostInAnHour: Math.max(
        0,
        ...seen.map(
          (one) =>
            new Set(seen.filter((event) => event.at >= one.at && event.at - one.at < 3_600_000).map(({ bot }) => bot))
              .size,
        ),
      ),
    };
  });
  return { companies, crowd: [...onBots.values()].map((bots) => bots.size) };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const quantile = (values: readonly number[], q: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(q * values.length)] ?? NaN;

it.each([12, 50, 200])(
  "a newcomer's first post among %i bots is liked within a day, after a while, by a few",
  { timeout: 120_000 },
  (count) => {
    const all = (count > 100 ? ["a"] : ["a", "b", "c", "d"]).map((seed) => newcomers(count, seed));
    const companies = all.flatMap((one) => one.companies);
    const liked = companies.filter(({ likes }) => likes > 0).length / companies.length;
    const first = companies.map(({ firstMs }) => firstMs / 60_000).filter(Number.isFinite);
    const bots = companies.map((one) => one.bots);
    expect(liked).toBeGreaterThan(0.9);
    expect(Math.min(...first)).toBeGreaterThan(4);
    expect(quantile(first, 0.05)).toBeGreaterThan(10);
    expect(quantile(first, 0.5)).toBeGreaterThan(40);
    expect(quantile(first, 0.5)).toBeLessThan(240);
    expect(mean(bots)).toBeGreaterThan(1);
    expect(mean(bots)).toBeLessThan(0.5 * mean(all.flatMap(({ crowd }) => crowd)));
    expect(quantile(bots, 0.95)).toBeLessThanOrEqual(6);
    expect(Math.max(...companies.map(({ mostInAnHour }) => mostInAnHour))).toBeLessThanOrEqual(MOST_BOTS_AN_HOUR);
  },
);
