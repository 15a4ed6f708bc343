/** Plain statistics; every function is pure and answers NaN where there is nothing to say. */

export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** Linear interpolation between order statistics (type 7). `sorted` ascending, `p` in [0, 1]. */
export function quantileOf(sorted: readonly number[], p: number): number {
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const a = sorted[low] as number;
  const b = sorted[Math.min(low + 1, sorted.length - 1)] as number;
  return a + (b - a) * (at - low);
}

export const quantile = (values: readonly number[], p: number): number => quantileOf(ascending(values), p);

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : NaN;

/** Population standard deviation. */
export function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

/** Pearson's r; 0 when either side does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const mx = mean(x);
  const my = mean(y);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let k = 0; k < x.length; k += 1) {
    const dx = (x[k] as number) - mx;
    const dy = (y[k] as number) - my;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

/** Ranks from 1, ties sharing their mean rank. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, k) => k).sort((a, b) => (values[a] as number) - (values[b] as number));
  const out = Array.from({ length: values.length }, () => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] as number] === values[order[from] as number]) to += 1;
    for (let k = from; k <= to; k += 1) out[order[k] as number] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return out;
}

/** Shannon entropy in bits of counts or weights. */
export function entropy(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let bits = 0;
  for (const weight of weights) if (weight > 0) bits -= (weight / total) * Math.log2(weight / total);
  return bits;
}

/** Gini coefficient of values ≥ 0: 0 when all are equal, towards 1 when one has everything. */
export function gini(values: readonly number[]): number {
  const sorted = ascending(values);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, value, k) => sum + (2 * (k + 1) - sorted.length - 1) * value, 0);
  return weighted / (sorted.length * total);
}

/** Share of the whole that the largest tenth holds (at least one). */
export function topTenth(values: readonly number[]): number {
  const sorted = ascending(values).reverse();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const top = sorted.slice(0, Math.max(1, Math.round(sorted.length / 10)));
  return top.reduce((sum, value) => sum + value, 0) / total;
}

/** Upper tail of the chi-squared distribution, Wilson–Hilferty (1931): good to 1e−3 for 4 degrees of freedom and more. */
export function chiSquaredTail(value: number, degrees: number): number {
  const spread = 2 / (9 * degrees);
  const z = (Math.cbrt(value / degrees) - (1 - spread)) / Math.sqrt(spread);
  return 0.5 * complementaryError(z / Math.SQRT2);
}

/** erfc, Abramowitz & Stegun 7.1.26 carried to 1.2e−7 (Numerical Recipes' rational form is not used: this is the published polynomial). */
function complementaryError(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = poly * Math.exp(-x * x);
  return x >= 0 ? tail : 2 - tail;
}

/** χ² of counts against equal expectations. */
export function chiSquaredUniform(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return expected > 0 ? counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) : 0;
}
