import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readFeatures } from "./read-file";
import { keyedRng } from "@/lib/behavior/rng";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import { simulate } from "@/lib/behavior/simulate/simulate";
import { runBattery } from "@/lib/behavior/realism/battery";
import { twoSampleTest } from "@/lib/behavior/realism/classifier";
import { circadianPoisson } from "@/lib/behavior/realism/controls";
import type { RealismEvent } from "@/lib/behavior/realism/events";
import { runControls } from "@/lib/behavior/realism/report";

const DAY = 86_400_000;
const FROM = Date.parse("2026-03-02T00:00:00Z");
const DAYS = 28;
const FOLDER = path.resolve(process.cwd(), "../shared/data/human-activity");
const present = existsSync(path.join(FOLDER, "human-features-28d.csv"));

/** One fleet's month, simulated once: each test bends it in a way of its own. */
let month: RealismEvent[];
beforeAll(() => {
  const bots = simulatedFleet({ count: 60, seed: "battery" });
  month = [...simulate({ bots, from: FROM - 2 * DAY, until: FROM + DAYS * DAY })].filter(({ at }) => at >= FROM);
}, 120_000);

const life = (change: (events: RealismEvent[]) => RealismEvent[]) =>
  runBattery({ events: change(month).sort((a, b) => a.at - b.at), from: FROM, days: DAYS }).metrics;
const failed = (metrics: ReturnType<typeof life>) => metrics.filter(({ ok }) => !ok).map(({ id }) => id);

/** Contributions at times of our own instead of the fleet's. */
const timed = (times: (bot: string, index: number, count: number) => number[]) => (events: RealismEvent[]) => {
  const bots = [...new Set(events.map(({ bot }) => bot))];
  return bots.flatMap((bot, index) =>
    times(bot, index, 120).map((at, k): RealismEvent => ({
      id: `${bot}${k}`,
      bot,
      kind: "post",
      at,
      post: `${bot}${k}`,
      parent: "",
      author: bot,
    })),
  );
};

describe("the battery fails", () => {
  it("a day curve over random times", () => {
    const curve = timed((bot) => {
      const rng = keyedRng(bot, "poisson");
      const times: number[] = [];
      for (let at = FROM; times.length < 200 && at < FROM + DAYS * DAY;) {
        at += -Math.log(1 - rng.next()) * (DAY / 12);
        if (rng.next() < 0.5 - 0.5 * Math.cos((at / DAY) * 2 * Math.PI)) times.push(at);
      }
      return times.filter((at) => at < FROM + DAYS * DAY);
    });
    expect(failed(life(curve))).toEqual(expect.arrayContaining(["T1", "T6", "T7"]));
  });

  it("a fixed interval, on the minute", () => {
    const ticks = timed((_bot, index, count) =>
      Array.from({ length: count }, (_, k) => FROM + index * 60_000 + k * 5 * 3_600_000),
    );
    expect(failed(life(ticks))).toEqual(expect.arrayContaining(["T1", "T3", "T4", "T10"]));
  });

  it("copies of one persona", () => {
    const copies = (events: RealismEvent[]) => {
      const counts = new Map<string, number>();
      for (const { bot, kind } of events) if (kind === "comment") counts.set(bot, (counts.get(bot) ?? 0) + 1);
      const [model] = [...counts].sort((a, b) => b[1] - a[1])[0] as [string, number];
      const mine = events.filter(({ bot }) => bot === model);
      const others = Array.from({ length: 40 }, (_, k) =>
        mine.map((event): RealismEvent => ({
          ...event,
          bot: `copy${k}`,
          id: `${event.id}-${k}`,
          at: event.at + 1000 * k,
        })),
      );
      return [...events.filter(({ kind }) => kind === "post"), ...others.flat()];
    };
    expect(failed(life(copies))).toEqual(expect.arrayContaining(["T9", "T12", "T17"]));
  });

  it("a fleet that only posts", () => {
    const posts = (events: RealismEvent[]) => events.filter(({ kind }) => kind === "post");
    expect(failed(life(posts))).toEqual(expect.arrayContaining(["T13", "T14", "T15"]));
  });

  it("a pile-on", () => {
    const pile = (events: RealismEvent[]) => {
      const bots = [...new Set(events.map(({ bot }) => bot))];
      const posts = events.filter(({ kind }) => kind === "post");
      const crowd = posts.flatMap((post) =>
        bots.slice(0, 12).map((bot, k): RealismEvent => ({
          ...post,
          id: `${post.id}-${k}`,
          bot,
          kind: "comment",
          at: post.at + 3000 * (k + 1),
          post: post.id,
        })),
      );
      return [...events.filter(({ kind }) => kind !== "comment"), ...crowd];
    };
    expect(failed(life(pile))).toEqual(expect.arrayContaining(["T14", "T16"]));
  });
});

const NOTE = present ? "" : " (skipped: no ../shared/data beside the repository)";

it.skipIf(!present)(`the classifier tells what it must and does not tell people from people${NOTE}`, () => {
  const humans = readFeatures(path.join(FOLDER, "human-features-28d.csv"));
  const labelled = readFeatures(path.join(FOLDER, "bot-features-28d.csv"));
  expect(runControls(humans, labelled, DAYS).filter(({ ok }) => !ok)).toEqual([]);
  expect(twoSampleTest(circadianPoisson(9, DAYS), humans)).toBeNull();
});
