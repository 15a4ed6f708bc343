/** T1 to T10: whether each persona's times of contribution look like a person's. */
import { HUMAN, HUMAN_GAPS } from "./human-bands";
import { check, type Metric, metric } from "./metric";
import { chiSquaredTail, chiSquaredUniform, deviation, median } from "./statistics";
import { gapHistogram, type UserFeatures } from "./user-features";

/** A persona that is judged: its figures, and its times in seconds, ascending. */
export type Judged = { bot: string; features: UserFeatures; times: readonly number[] };

const RARE = 0.001;

const shareOf = (values: readonly number[], is: (value: number) => boolean): number =>
  values.length > 0 ? values.filter(is).length / values.length : NaN;

/** Share of personas inside the humans' q05 to q95. */
const covered = (values: readonly number[], band: readonly [number, number, number, number, number]): number =>
  shareOf(values, (value) => value >= band[0] && value <= band[4]);

/** Total variation between the personas' mean histogram of gaps and the humans'. */
function histogramDistance(judged: readonly Judged[]): number {
  const bins = HUMAN_GAPS.map(() => 0);
  for (const { times } of judged) {
    const gaps = times.slice(1).map((at, k) => at - (times[k] as number));
    for (const [k, count] of gapHistogram(gaps).entries()) bins[k] = (bins[k] as number) + count / gaps.length;
  }
  const total = HUMAN_GAPS.reduce((sum, value) => sum + value, 0);
  return (
    bins.reduce((sum, value, k) => sum + Math.abs(value / judged.length - (HUMAN_GAPS[k] as number) / total), 0) / 2
  );
}

function countsOf(times: readonly number[], of: (at: number) => number, bins: number): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const at of times) counts[of(at)] = (counts[of(at)] as number) + 1;
  return counts;
}

const second = (at: number): number => Math.floor(at) % 60;
const minuteOfFive = (at: number): number => Math.floor(at / 60) % 5;

/** T10: clocks tick, people do not. */
function clockTicks(judged: readonly Judged[]): Metric {
  const all = judged.flatMap(({ times }) => times);
  const tests = [
    { name: "Second of the minute", of: second, bins: 60 },
    { name: "Minute of five", of: minuteOfFive, bins: 5 },
  ];
  return metric(
    "T10",
    "Seconds and minutes",
    tests.flatMap(({ name, of, bins }) => {
      const tail = (times: readonly number[]) => chiSquaredTail(chiSquaredUniform(countsOf(times, of, bins)), bins - 1);
      return [
        check(`${name}, all: p`, tail(all), { low: RARE }),
        check(
          `${name}: personas under p = ${RARE}`,
          shareOf(
            judged.map(({ times }) => tail(times)),
            (p) => p < RARE,
          ),
          {
            high: 0.02,
          },
        ),
      ];
    }),
  );
}

/** `judged`: personas with fifty contributions or more; `weekly`: those among them without hard weekdays, for T8 and T9. */
export function timingBattery(judged: readonly Judged[], weekly: readonly Judged[] = judged): Metric[] {
  const of = (name: keyof UserFeatures, from = judged) => from.map(({ features }) => features[name]);
  const [Bn, rho, H, q6, Hh, R] = (["Bn", "rho", "H", "q6", "Hh", "R"] as const).map((name) => of(name)) as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  return [
    metric("T1", "Burstiness", [
      check("Median", median(Bn), { low: 0.28, high: 0.45 }),
      check("Inside the human range", covered(Bn, HUMAN.Bn), { low: 0.8 }),
    ]),
    metric("T2", "Memory from gap to gap", [
      check("Median", median(rho), { low: 0.07, high: 0.26 }),
      check("Inside the human range", covered(rho, HUMAN.rho), { low: 0.75 }),
    ]),
    metric("T3", "Variety of gaps (bits)", [
      check("Median", median(H), { low: 3.41, high: 3.59 }),
      check(
        "Under 3.2",
        shareOf(H, (value) => value < 3.2),
        { high: 0.125 },
      ),
    ]),
    metric("T4", "Quietest six hours", [
      check("Median share", median(q6), { high: 0.036 }),
      check(
        "Over 0.115",
        shareOf(q6, (value) => value > 0.115),
        { high: 0.125 },
      ),
    ]),
    metric("T5", "Hours of the day", [
      check("Entropy inside the human range", covered(Hh, HUMAN.Hh), { low: 0.8 }),
      check("Concentration inside the human range", covered(R, HUMAN.R), { low: 0.8 }),
    ]),
    metric("T6", "Gaps against people's", [check("Total variation", histogramDistance(judged), { high: 0.1 })]),
    metric("T7", "Visits", [
      check("Single contributions, median", median(of("sess1")), { low: 0.54, high: 0.71 }),
      check("Contributions a visit, median", median(of("sess_mean")), { low: 1.5, high: 2.2 }),
    ]),
    metric("T8", "Days", [
      check("Active days, median", median(of("actday", weekly)), { low: 0.71, high: 0.89 }),
      check("Gaps over a day, median", median(of("f24", weekly)), { low: 0.03, high: 0.12 }),
    ]),
    metric("T9", "Weekends", [
      check("Spread over personas", deviation(of("wkend", weekly)), { low: 0.08 }),
      check("Share, median", median(of("wkend", weekly)), { low: 0.17, high: 0.33 }),
    ]),
    clockTicks(judged),
  ];
}
