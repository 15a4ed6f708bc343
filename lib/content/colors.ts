/** Colour names people use under pictures, with the value a generator is given. */
import type { PaletteColor } from "./picture-idea";

export const COLORS: Readonly<Record<string, string>> = {
  ash: "#b2b0a8",
  bone: "#e6dcc4",
  fog: "#c7ccd1",
  ice: "#cfe6ee",
  lemon: "#f0df4d",
  night: "#11152a",
  pearl: "#ece8df",
  pine: "#26493c",
  smoke: "#83868a",
  straw: "#dcc56b",
  ultramarine: "#1e2f97",
  walnut: "#5b402c",
  oatmeal: "#dccfb6",
  chalk: "#f0efe9",
  ember: "#d4512a",
  coal: "#24262a",
  midnight: "#141a36",
  foam: "#bfe3d6",
  amber: "#d98e04",
  apricot: "#f2b179",
  aqua: "#3fb8c4",
  beige: "#d8c7a9",
  black: "#16161a",
  blue: "#2f6fde",
  blush: "#eac0bd",
  brass: "#b08d57",
  brick: "#a5452f",
  bronze: "#8c6239",
  brown: "#6b4a34",
  burgundy: "#6d1f34",
  charcoal: "#33373d",
  chartreuse: "#b5cc39",
  cobalt: "#1f47b4",
  copper: "#b66a3c",
  coral: "#f0745e",
  cream: "#f3e9d2",
  crimson: "#b3203a",
  cyan: "#22b8d6",
  emerald: "#1f8a5b",
  forest: "#24503a",
  fuchsia: "#cc2f8b",
  gold: "#d4a62a",
  graphite: "#45494f",
  gray: "#8a8f98",
  green: "#3b9b4f",
  indigo: "#3d3a8c",
  ink: "#1c2333",
  ivory: "#f5f0e1",
  khaki: "#a79a6b",
  lavender: "#b4a7d6",
  lilac: "#c3a6d8",
  lime: "#9ccc3c",
  magenta: "#c2308c",
  maroon: "#702632",
  mauve: "#a07a92",
  mint: "#9fd8bd",
  moss: "#6a7b3a",
  mustard: "#c9a227",
  navy: "#1b2a4e",
  ochre: "#bf8a30",
  olive: "#747a35",
  orange: "#ea7a26",
  peach: "#f4b899",
  periwinkle: "#8a94dc",
  pink: "#e88bab",
  plum: "#6b3a6e",
  purple: "#7441a8",
  red: "#cf3434",
  rose: "#d66d86",
  ruby: "#9d1f3f",
  rust: "#a8502c",
  sage: "#9caf88",
  salmon: "#ee9179",
  sand: "#d9c49a",
  scarlet: "#c9241f",
  sienna: "#a0562f",
  silver: "#b4bac2",
  slate: "#596673",
  tan: "#c3a27a",
  taupe: "#8e7f72",
  teal: "#1f8480",
  terracotta: "#c3623f",
  turquoise: "#35b5ac",
  umber: "#5f4632",
  vermilion: "#dc4a2b",
  violet: "#6f4bc4",
  white: "#f7f7f4",
  yellow: "#edc62f",
};

export const COLOR_NAMES: readonly string[] = Object.keys(COLORS);

/** The last colour word of a name like "dusty rose" gives its value; undefined for a name without one. */
export function colorOf(name: string): PaletteColor | undefined {
  if (/^#[0-9a-f]{6}$/i.test(name)) return { name: nearestName(name), hex: name.toLowerCase() };
  const word = name
    .toLowerCase()
    .replace("grey", "gray")
    .match(/[a-z]+/g)
    ?.findLast((part) => Object.hasOwn(COLORS, part));
  const hex = word === undefined ? undefined : COLORS[word];
  return hex === undefined ? undefined : { name: name.toLowerCase(), hex };
}

function nearestName(hex: string): string {
  const [r, g, b] = channels(hex);
  const distance = (other: string) => {
    const [x, y, z] = channels(other);
    return (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
  };
  return Object.entries(COLORS).reduce((best, next) => (distance(next[1]) < distance(best[1]) ? next : best))[0];
}

function channels(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

/** Perceived lightness from 0 (black) to 1 (white), by the Rec. 709 weights on the encoded values. */
export function lightness(hex: string): number {
  const [r, g, b] = channels(hex);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

/** Contrast of two colours from 1 to 21 (WCAG 2.2, relative luminance of sRGB). */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
