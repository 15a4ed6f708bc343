/** What a chart shows, free of where on the sheet it stands. */
import { lightness } from "../drawing/colour";

export interface Series {
  label: string;
  values: (number | null)[];
  colour: string;
  filled: boolean;
  /** Nothing under the line; one that says nothing of it gets a fade. */
  bare: boolean;
  slices: string[] | undefined;
}

export interface Inks {
  strong: string;
  soft: string;
  rule: string;
  paper: string;
}

export interface Chart {
  title: string;
  subtitle: string;
  labels: string[];
  series: Series[];
  palette: string[];
  inks: Inks;
}

export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** About a hundredth of the width: the measure of type and gaps. */
  unit: number;
}

const DARK_WORDS = new Set(["black", "navy", "midnightblue", "darkslategray", "indigo"]);

/** Inks that can be read on the paper; a paper that is not plain hex or a known dark word counts as light. */
export function inksFor(paper: string): Inks {
  const dark = /^#[0-9a-f]{6}/i.test(paper) ? lightness(paper.slice(0, 7)) < 0.5 : DARK_WORDS.has(paper);
  return dark
    ? { strong: "#f1f5f9", soft: "#94a3b8", rule: "#334155", paper }
    : { strong: "#1f2937", soft: "#6b7280", rule: "#e3e5e9", paper };
}

/** Round steps of 1, 2 or 5 times a power of ten that cover the values and zero, in about `count` steps. */
export function niceTicks(values: readonly (number | null)[], count = 4): number[] {
  const known = values.filter((v) => v !== null && Number.isFinite(v)) as number[];
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const rough = (high - low || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= rough * 0.999) ?? 10 * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** 12500 → "12.5k": axis labels stay short. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${+(value / 1e9).toPrecision(3)}B`;
  if (size >= 1e6) return `${+(value / 1e6).toPrecision(3)}M`;
  if (size >= 1e4) return `${+(value / 1e3).toPrecision(3)}k`;
  return String(+value.toPrecision(4));
}
