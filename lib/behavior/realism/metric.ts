/** One row of the battery: what was measured, the human range, and whether it lies inside. */

export type MetricId =
  | "T1"
  | "T2"
  | "T3"
  | "T4"
  | "T5"
  | "T6"
  | "T7"
  | "T8"
  | "T9"
  | "T10"
  | "T11"
  | "T12"
  | "T13"
  | "T14"
  | "T15"
  | "T16"
  | "T17";

export type Check = {
  label: string;
  value: number;
  /** Inclusive bounds; an absent one is open. */
  low?: number;
  high?: number;
  ok: boolean;
};

export type Metric = {
  id: MetricId;
  title: string;
  checks: Check[];
  ok: boolean;
  /** Why nothing is said, when nothing can be. */
  skipped?: string;
};

export function check(label: string, value: number, bounds: { low?: number; high?: number }): Check {
  const { low = -Infinity, high = Infinity } = bounds;
  return { label, value, ...bounds, ok: value >= low && value <= high };
}

export function metric(id: MetricId, title: string, checks: Check[]): Metric {
  return { id, title, checks, ok: checks.every(({ ok }) => ok) };
}

export function skipped(id: MetricId, title: string, why: string): Metric {
  return { id, title, checks: [], ok: true, skipped: why };
}
