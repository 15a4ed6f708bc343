import { describe, expect, it } from "vitest";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import { simulate } from "@/lib/behavior/simulate/simulate";
import { USUAL_CAPS } from "@/lib/behavior/usual";
import { foreseeDay, meantBy } from "./foresee-day";

const DAY_MS = 86_400_000;
const WARM = 2;
const DAYS = 28;
const FROM = Date.UTC(2026, 3, 6) - WARM * DAY_MS;
const { post, comment, like } = USUAL_CAPS.perDay;
const caps = { posts: post, comments: comment, likes: like };

function simulatedDays(count: number, seed: string) {
  const bots = simulatedFleet({ count, seed });
  const days = Array.from({ length: DAYS }, () => ({ post: 0, comment: 0, like: 0, browse: 0 }));
  for (const { kind, at } of simulate({ bots, from: FROM, until: FROM + (WARM + DAYS) * DAY_MS })) {
    const day = days[Math.floor((at - FROM) / DAY_MS) - WARM];
    if (day) day[kind] += 1;
  }
  const meant = bots.map((bot) => meantBy(bot, { level: 1, quiet: null, caps }));
  return { days, foreseen: foreseeDay(meant, count) };
}

describe("what is foreseen is what the simulator does", () => {
  it.each([
    [12, 6],
    [40, 3],
    [90, 1],
  ])("%i bots, by %i fleets of seeds that the table has not seen", (count, fleets) => {
    let [posts, comments, likes, browses] = [0, 0, 0, 0];
    const meant = { posts: 0, comments: 0, likes: 0, browses: 0 };
    let inside = 0;
    for (let fleet = 0; fleet < fleets; fleet += 1) {
      const { days, foreseen } = simulatedDays(count, `unseen-${fleet}`);
      meant.posts += foreseen.posts.mean;
      meant.comments += foreseen.comments.mean;
      meant.likes += foreseen.acts.likes;
      meant.browses += foreseen.acts.browses;
      for (const day of days) {
        posts += day.post / DAYS;
        comments += day.comment / DAYS;
        likes += day.like / DAYS;
        browses += day.browse / DAYS;
        // A whole number of posts stands for half a post to each side.
        if (day.post >= foreseen.posts.low - 0.5 && day.post <= foreseen.posts.high + 0.5) inside += 1;
        if (day.comment >= foreseen.comments.low - 0.5 && day.comment <= foreseen.comments.high + 0.5) inside += 1;
      }
    }
    expect(posts / meant.posts).toBeGreaterThan(0.8);
    expect(posts / meant.posts).toBeLessThan(1.2);
    expect(comments / meant.comments).toBeGreaterThan(0.75);
    expect(comments / meant.comments).toBeLessThan(1.25);
    expect(likes / meant.likes).toBeGreaterThan(0.7);
    expect(likes / meant.likes).toBeLessThan(1.3);
    expect(browses / meant.browses).toBeGreaterThan(0.75);
    expect(browses / meant.browses).toBeLessThan(1.25);
    const share = inside / (2 * DAYS * fleets);
    expect(share).toBeGreaterThan(0.68);
    expect(share).toBeLessThan(0.96);
  });
});
