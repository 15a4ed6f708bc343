/** The whole battery over one window of events: a number with its human range for each way in which bots give themselves away. */
import { type ClassifierResult, twoSampleTest } from "./classifier";
import { groupBy, isContent, type RealismEvent } from "./events";
import { check, type Metric, metric, skipped } from "./metric";
import { atOnce } from "./parts";
import { socialBatteryInParts } from "./social-battery";
import { type Judged, timingBattery } from "./timing-battery";
import { featuresOf, type UserFeatures } from "./user-features";

const DAY_MS = 86_400_000;
/** Contributions a persona needs to be judged alone. */
export const FEWEST_EVENTS = 50;
const PASSES = 0.75;
const JUDGED_A_PART = 20;

export type Battery = {
  metrics: Metric[];
  judged: Judged[];
  bots: number;
  classifier: ClassifierResult | null;
};

export function judgedOf(events: readonly RealismEvent[], days: number): Judged[] {
  return [...groupBy(events.filter(isContent), ({ bot }) => bot)].flatMap(([bot, mine]) => {
    if (mine.length < FEWEST_EVENTS) return [];
    const times = mine.map(({ at }) => at / 1000);
    return [{ bot, times, features: featuresOf(times.map(Math.floor), days) }];
  });
}

type BatteryInput = {
  events: readonly RealismEvent[];
  from: number;
  days: number;
  humans?: readonly UserFeatures[];
  hardWeekdays?: ReadonlySet<string>;
};

/** The battery in parts: whoever shares its thread with others lets them have it at each yield. Answers as `runBattery`. */
export function* batteryInParts(input: BatteryInput): Generator<undefined, Battery> {
  const { events, days, humans } = input;
  const judged: Judged[] = [];
  for (const mine of groupBy(events.filter(isContent), ({ bot }) => bot).values()) {
    judged.push(...judgedOf(mine, days));
    if (judged.length % JUDGED_A_PART === 0) yield;
  }
  yield;
  const weekly = judged.filter(({ bot }) => !input.hardWeekdays?.has(bot));
  const title = "Told from people";
  const classifier = humans
    ? twoSampleTest(
        judged.map(({ features }) => features),
        humans,
      )
    : null;
  const told = classifier
    ? metric("T11", title, [check("AUC, median", classifier.auc, { high: PASSES })])
    : skipped("T11", title, humans ? "Too few personas to compare" : "Needs a file with people's features");
  const metrics = timingBattery(judged, weekly.length > 0 ? weekly : judged);
  yield;
  metrics.push(told, ...(yield* socialBatteryInParts(events, input.from + days * DAY_MS)));
  return { metrics, judged, bots: new Set(events.map(({ bot }) => bot)).size, classifier };
}

/**
 * @param events of one window, in the order of their time
 * @param from start of the window, epoch ms; @param days its length
 * @param humans features of people for T11; without them it is not run
 * @param hardWeekdays bots whose archetype rests on fixed days: left out of T8 and T9
 */
export function runBattery(input: BatteryInput): Battery {
  return atOnce(batteryInParts(input));
}
