/** The two-sample test: how well a simple classifier tells personas from people by their timing. 0.5 is not at all. */
import { keyedRng, type KeyedRng } from "../rng";
import { FEATURES, type Feature, type UserFeatures } from "./user-features";
import { median, quantile } from "./statistics";

const COLUMNS: readonly Feature[] = FEATURES.filter((name) => name !== "n");
const LOGGED: readonly Feature[] = ["p10", "med", "p90", "mx", "sess_mean", "sess_dur", "sess_pd", "sess_p90"];
const CLIP = 4;
const RIDGE = 3;
const FOLDS = 5;
const SUBSAMPLES = 20;
/** Humans for each persona. */
const RATIO = 4;

type Row = readonly number[];

const rowOf = (features: UserFeatures): number[] =>
  COLUMNS.map((name) => (LOGGED.includes(name) ? Math.log(Math.max(features[name], 1e-3)) : features[name]));

/** Scales by the humans' median and interquartile range, so that one odd user moves nothing; clipped at ±4. */
function scaler(humans: readonly Row[]): (row: Row) => number[] {
  const scales = COLUMNS.map((_, k) => {
    const column = humans.map((row) => row[k] as number);
    return { centre: median(column), width: quantile(column, 0.75) - quantile(column, 0.25) || 1 };
  });
  return (row) =>
    row.map((value, k) => {
      const { centre, width } = scales[k] as { centre: number; width: number };
      return Math.min(CLIP, Math.max(-CLIP, (value - centre) / width));
    });
}

/** Solves A x = b for a symmetric positive definite A, in place (Cholesky). */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  for (let j = 0; j < n; j += 1) {
    const row = a[j] as number[];
    for (let k = 0; k < j; k += 1) row[j] = (row[j] as number) - (row[k] as number) ** 2;
    row[j] = Math.sqrt(Math.max(row[j] as number, 1e-12));
    for (let i = j + 1; i < n; i += 1) {
      const other = a[i] as number[];
      for (let k = 0; k < j; k += 1) other[j] = (other[j] as number) - (other[k] as number) * (row[k] as number);
      other[j] = (other[j] as number) / (row[j] as number);
    }
  }
  const x = [...b];
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = (x[i] as number) - (a[i]?.[k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (a[i]?.[i] as number);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i] = (x[i] as number) - (a[k]?.[i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (a[i]?.[i] as number);
  }
  return x;
}

/** Logistic regression with an L2 penalty (not on the intercept), by Newton's method. Answers the weights, intercept last. */
function fit(rows: readonly Row[], labels: readonly number[]): number[] {
  const width = COLUMNS.length + 1;
  let weights = Array.from({ length: width }, () => 0);
  for (let round = 0; round < 25; round += 1) {
    const hessian = Array.from({ length: width }, (_, k) =>
      Array.from({ length: width }, (_unused, j) => (k === j && k < width - 1 ? RIDGE : 0)),
    );
    const gradient = weights.map((weight, k) => (k < width - 1 ? RIDGE * weight : 0));
    for (const [at, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-score(weights, row)));
      const w = p * (1 - p);
      for (let k = 0; k < width; k += 1) {
        const xk = k < width - 1 ? (row[k] as number) : 1;
        gradient[k] = (gradient[k] as number) + (p - (labels[at] as number)) * xk;
        const line = hessian[k] as number[];
        for (let j = 0; j <= k; j += 1)
          line[j] = (line[j] as number) + w * xk * (j < width - 1 ? (row[j] as number) : 1);
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, k) => weight - (step[k] as number));
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

function score(weights: readonly number[], row: Row): number {
  let sum = weights.at(-1) as number;
  for (let k = 0; k < row.length; k += 1) sum += (weights[k] as number) * (row[k] as number);
  return sum;
}

/** Area under the ROC curve by the rank sum; ties count half. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const all = [...positives.map((value) => ({ value, own: 1 })), ...negatives.map((value) => ({ value, own: 0 }))].sort(
    (a, b) => a.value - b.value,
  );
  let sum = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to + 1 < all.length && all[to + 1]?.value === all[from]?.value) to += 1;
    for (let k = from; k <= to; k += 1) if (all[k]?.own) sum += (from + to) / 2 + 1;
    from = to + 1;
  }
  const n = positives.length;
  return (sum - (n * (n + 1)) / 2) / (n * negatives.length);
}

function shuffled<T>(values: readonly T[], rng: KeyedRng): T[] {
  const out = [...values];
  for (let k = out.length - 1; k > 0; k -= 1) {
    const other = Math.floor(rng.next() * (k + 1));
    [out[k], out[other]] = [out[other] as T, out[k] as T];
  }
  return out;
}

/** Out-of-fold scores: no row is judged by a model that has seen it. */
function outOfFold(personas: readonly Row[], humans: readonly Row[]): { personas: number[]; humans: number[] } {
  const out = { personas: [] as number[], humans: [] as number[] };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen = (_: unknown, k: number) => k % FOLDS !== fold;
    const held = (_: unknown, k: number) => k % FOLDS === fold;
    const bots = personas.filter(seen);
    const people = humans.filter(seen);
    const weights = fit([...bots, ...people], [...bots.map(() => 1), ...people.map(() => 0)]);
    out.personas.push(...personas.filter(held).map((row) => score(weights, row)));
    out.humans.push(...humans.filter(held).map((row) => score(weights, row)));
  }
  return out;
}

export type ClassifierResult = { auc: number; k: number; subsamples: number };

/**
 * Median out-of-fold AUC of `subsamples` draws of k personas against 4 k humans (fewer where there are not as many). The recipe is the
 * study's: 27 figures a user, robust scaling by the humans, L2 logistic regression with λ = 3, five folds.
 * @returns null with fewer than two personas a fold
 */
export function twoSampleTest(
  personas: readonly UserFeatures[],
  humans: readonly UserFeatures[],
  { k = 80, seed = "two-sample", subsamples = SUBSAMPLES }: { k?: number; seed?: string; subsamples?: number } = {},
): ClassifierResult | null {
  const size = Math.min(k, personas.length, Math.floor(humans.length / 2));
  if (size < 2 * FOLDS) return null;
  const people = humans.map(rowOf);
  const scale = scaler(people);
  const bots = personas.map((features) => scale(rowOf(features)));
  const scaled = people.map(scale);
  const areas = Array.from({ length: subsamples }, (_, round) => {
    const rng = keyedRng(seed, "subsample", round * 100_000);
    const scores = outOfFold(shuffled(bots, rng).slice(0, size), shuffled(scaled, rng).slice(0, size * RATIO));
    return areaUnderCurve(scores.personas, scores.humans);
  });
  return { auc: median(areas), k: size, subsamples };
}
