/**
 * What people look like, as aggregates: quantiles over 938 public Reddit users with fifty comments or more in 28 days (one-second
 * resolution), and their mean histogram of gaps. From the project's behaviour study; no figure belongs to any one user.
 */

/** q05, q25, q50, q75, q95. */
type Quantiles = readonly [number, number, number, number, number];

export const HUMAN = {
  Bn: [0.1692, 0.2816, 0.3647, 0.4549, 0.6163],
  rho: [-0.0785, 0.0659, 0.1612, 0.2565, 0.3885],
  H: [3.2147, 3.41, 3.5061, 3.5878, 3.6984],
  q6: [0, 0, 0.0127, 0.036, 0.1207],
  Hh: [0.6998, 0.787, 0.8351, 0.8696, 0.926],
  R: [0.1546, 0.3044, 0.4096, 0.5377, 0.7144],
  sess1: [0.3917, 0.5401, 0.6222, 0.7057, 0.8],
  sess_mean: [1.2857, 1.5124, 1.7953, 2.2218, 3.7146],
  actday: [0.5714, 0.7143, 0.8077, 0.8929, 1],
  f24: [0.0039, 0.0311, 0.0714, 0.1176, 0.1731],
  wkend: [0.0512, 0.1579, 0.2485, 0.3333, 0.466],
} as const satisfies Record<string, Quantiles>;

/** Mean share of a user's gaps in [2^k, 2^(k+1)) s, k = 0 … 22. */
export const HUMAN_GAPS: readonly number[] = [
  0, 0.0001, 0.0006, 0.0026, 0.0105, 0.0323, 0.0643, 0.0882, 0.0964, 0.0937, 0.0821, 0.077, 0.081, 0.079, 0.0719,
  0.0972, 0.0812, 0.0327, 0.0083, 0.0007, 0.0001, 0, 0,
];
