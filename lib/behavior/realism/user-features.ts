/** What one user's times of contribution look like, in the 28 figures by which the study compares people. */
import { correlation, deviation, entropy, mean, quantileOf, ranks, ascending } from "./statistics";

/** Columns in the study's order; all but `n` are what the classifier sees. */
export const FEATURES = [
  "n",
  "Bn",
  "M",
  "rho",
  "bc",
  "H",
  "q6",
  "q8",
  "Hh",
  "R",
  "f60",
  "f5m",
  "f30m",
  "f1h",
  "f6h24",
  "f24",
  "sess_mean",
  "sess1",
  "sess_p90",
  "sess_dur",
  "sess_pd",
  "cv_log",
  "actday",
  "p10",
  "med",
  "p90",
  "mx",
  "wkend",
] as const;
export type Feature = (typeof FEATURES)[number];
export type UserFeatures = Record<Feature, number>;

const DAY_S = 86_400;
/** A gap this long ends a session, in seconds. */
const SESSION_GAP_S = 1800;
/** Bins [2^k, 2^(k+1)) seconds, k = 0 … 22. */
export const GAP_BINS = 23;

export function gapHistogram(gaps: readonly number[]): number[] {
  const bins = Array.from({ length: GAP_BINS }, () => 0);
  for (const gap of gaps) {
    const k = Math.min(GAP_BINS - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, gap)))));
    bins[k] = (bins[k] as number) + 1;
  }
  return bins;
}

/** Burstiness for finite samples (Kim & Jo 2016): r = σ/μ of the gaps between n events. */
export function burstiness(gaps: readonly number[]): number {
  const r = deviation(gaps) / mean(gaps);
  const up = Math.sqrt(gaps.length + 2);
  const down = Math.sqrt(gaps.length);
  return (up * r - down) / ((up - 2) * r + down);
}

/** Lengths (events) and durations (s) of sessions. `times` in seconds, ascending. */
function sessionsOf(times: readonly number[]): { events: number[]; seconds: number[] } {
  const events: number[] = [];
  const seconds: number[] = [];
  let start = 0;
  for (let k = 1; k <= times.length; k += 1) {
    if (k < times.length && (times[k] as number) - (times[k - 1] as number) < SESSION_GAP_S) continue;
    events.push(k - start);
    seconds.push((times[k - 1] as number) - (times[start] as number));
    start = k;
  }
  return { events, seconds };
}

/** Least share of events that any window of `width` consecutive hours of the day holds. */
function quietest(hours: readonly number[], width: number, total: number): number {
  let least = Infinity;
  for (let from = 0; from < 24; from += 1) {
    let sum = 0;
    for (let k = 0; k < width; k += 1) sum += hours[(from + k) % 24] as number;
    least = Math.min(least, sum);
  }
  return least / total;
}

/** Bimodality coefficient (SAS): (g1² + 1) / (g2 + 3(n−1)²/((n−2)(n−3))) of the sample. */
function bimodality(values: readonly number[]): number {
  const n = values.length;
  const m = mean(values);
  const moment = (power: number) => mean(values.map((value) => (value - m) ** power));
  const m2 = moment(2);
  const skew = moment(3) / m2 ** 1.5;
  const kurtosis = moment(4) / m2 ** 2 - 3;
  return (skew ** 2 + 1) / (kurtosis + (3 * (n - 1) ** 2) / ((n - 2) * (n - 3)));
}

/**
 * @param times seconds since the epoch, ascending, at least four of them within `days` days
 * @param days length of the window they were seen in
 */
export function featuresOf(times: readonly number[], days: number): UserFeatures {
  const n = times.length;
  const gaps = times.slice(1).map((at, k) => Math.max(1, at - (times[k] as number)));
  const sorted = ascending(gaps);
  const logs = gaps.map((gap) => Math.log10(gap));
  const hours = Array.from({ length: 24 }, () => 0);
  const active = new Set<number>();
  let weekend = 0;
  let x = 0;
  let y = 0;
  for (const at of times) {
    const hour = Math.floor((at % DAY_S) / 3600);
    hours[hour] = (hours[hour] as number) + 1;
    const day = Math.floor(at / DAY_S);
    active.add(day);
    // The epoch's first day was a Thursday.
    if ((day + 3) % 7 >= 5) weekend += 1;
    const angle = ((at % DAY_S) / DAY_S) * 2 * Math.PI;
    x += Math.cos(angle);
    y += Math.sin(angle);
  }
  const { events, seconds } = sessionsOf(times);
  const long = seconds.filter((_, k) => (events[k] as number) > 1);
  const share = (low: number, high: number) => gaps.filter((gap) => gap >= low && gap < high).length / gaps.length;
  return {
    n,
    Bn: burstiness(gaps),
    M: correlation(gaps.slice(0, -1), gaps.slice(1)),
    rho: correlation(ranks(gaps.slice(0, -1)), ranks(gaps.slice(1))),
    bc: bimodality(logs),
    H: entropy(gapHistogram(gaps)),
    q6: quietest(hours, 6, n),
    q8: quietest(hours, 8, n),
    Hh: entropy(hours) / Math.log2(24),
    R: Math.hypot(x, y) / n,
    f60: share(0, 60),
    f5m: share(0, 300),
    f30m: share(0, 1800),
    f1h: share(0, 3600),
    f6h24: share(6 * 3600, DAY_S),
    f24: share(DAY_S, Infinity),
    sess_mean: mean(events),
    sess1: events.filter((count) => count === 1).length / events.length,
    sess_p90: quantileOf(ascending(events), 0.9),
    sess_dur: (long.length > 0 ? mean(long) : 0) / 60,
    sess_pd: events.length / active.size,
    cv_log: deviation(logs),
    actday: active.size / days,
    p10: quantileOf(sorted, 0.1),
    med: quantileOf(sorted, 0.5),
    p90: quantileOf(sorted, 0.9),
    mx: (sorted.at(-1) as number) / DAY_S,
    wkend: weekend / n,
  };
}
