/** Simulated fleets of many seeds against the battery: how often chance alone puts one outside. */
import { type Battery, judgedOf, runBattery } from "@/lib/behavior/realism/battery";
import { twoSampleTest } from "@/lib/behavior/realism/classifier";
import { isContent, type RealismEvent } from "@/lib/behavior/realism/events";
import { median } from "@/lib/behavior/realism/statistics";
import type { UserFeatures } from "@/lib/behavior/realism/user-features";
import { replayDays } from "@/lib/behavior/replayed-days";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import { type SimBot, simulate } from "@/lib/behavior/simulate/simulate";

const DAY_MS = 86_400_000;
const DAYS = 28;
const FROM = Date.parse("2026-03-02T00:00:00Z");
const LIFE = { from: FROM - 2 * DAY_MS, until: FROM + DAYS * DAY_MS };
const BOTS = 200;
/** Personas in the classifier test; about 57 of 200 contribute enough to be compared. */
const COMPARED = 80;
const TIMED_BOTS = 330;

/** `1-20`, or `7,18`. @throws Error that says what to write */
export function seedsOf(text: string): string[] {
  const range = /^(\d{1,4})-(\d{1,4})$/.exec(text);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  const seeds = range
    ? Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => String(from + k))
    : text.split(",");
  if (seeds.length === 0 || seeds.length > 200 || seeds.includes(""))
    throw new Error("--seeds takes a range such as 1-20, or a list such as 7,18; 200 at most.");
  return seeds;
}

const since = (events: Iterable<RealismEvent>) => [...events].filter(({ at }) => at >= FROM && at < LIFE.until);

function battery(seed: string): Battery {
  const bots = simulatedFleet({ count: BOTS, seed });
  const hard = bots.filter(({ persona }) => persona.rhythm.activeDays.length < 7).map(({ persona }) => persona.handle);
  return runBattery({
    events: since(simulate({ bots, ...LIFE })),
    from: FROM,
    days: DAYS,
    hardWeekdays: new Set(hard),
  });
}

/** Times of contribution alone: what the classifier looks at needs no gallery. */
function* contributions(bot: SimBot): Generator<RealismEvent> {
  for (const { turns } of replayDays({ ...bot, ...LIFE }))
    for (const { kind, at } of turns) {
      const event: RealismEvent = { id: "", bot: bot.persona.handle, kind, at, post: "", parent: "", author: "" };
      if (isContent(event)) yield event;
    }
}

function told(seed: string, humans: readonly UserFeatures[]): number | null {
  const fleet = simulatedFleet({ count: TIMED_BOTS, seed: `${seed}+` });
  const judged = fleet.flatMap((bot) => judgedOf(since(contributions(bot)), DAYS));
  const result = twoSampleTest(
    judged.map(({ features }) => features),
    humans,
    { k: COMPARED },
  );
  return result?.k === COMPARED ? result.auc : null;
}

/** Prints a line a seed, and a last one with how many pass all but T11, which is judged by its median. */
export function runSeeds(seeds: readonly string[], humans?: readonly UserFeatures[]): void {
  const areas: number[] = [];
  let passed = 0;
  for (const seed of seeds) {
    const { metrics, judged } = battery(seed);
    const out = metrics.filter(({ id, ok }) => id !== "T11" && !ok);
    const why = out.map(({ id, checks }) => {
      const values = checks.filter(({ ok }) => !ok).map(({ label, value }) => `${label} ${value.toFixed(3)}`);
      return `${id} (${values.join("; ")})`;
    });
    if (out.length === 0) passed += 1;
    const auc = humans ? told(seed, humans) : null;
    if (auc !== null) areas.push(auc);
    const compared = humans ? `, T11 ${auc?.toFixed(3) ?? "not run: too few personas"}` : "";
    console.log(`seed ${seed}: ${judged.length} of ${BOTS} judged${compared}; ${why.join(", ") || "all inside"}`);
  }
  const spread = `${Math.min(...areas).toFixed(3)} to ${Math.max(...areas).toFixed(3)}`;
  const classifier = areas.length > 0 ? `; T11 median ${median(areas).toFixed(3)} (${spread}) at k = ${COMPARED}` : "";
  console.log(`${passed} of ${seeds.length} fleets of ${BOTS} over ${DAYS} days pass T1–T10 and T12–T17${classifier}`);
}
