/** Colours are mixed in OKLab (Björn Ottosson, 2020), where equal steps look equal and mixtures stay clean. */

type Triple = readonly [number, number, number];

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
const clamp01 = (v: number) => Math.min(1, Math.max(0, v));

function toLab(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((i) => toLinear(Number.parseInt(hex.slice(i, i + 2), 16) / 255)) as unknown as Triple;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([light, a, b]: Triple): string {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const digits = rgb.map((v) =>
    Math.round(clamp01(toGamma(clamp01(v))) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}

/** The colour `share` (0–1) of the way from one `#rrggbb` to another. */
export function mix(from: string, to: string, share: number): string {
  const a = toLab(from);
  const b = toLab(to);
  return fromLab([0, 1, 2].map((i) => a[i]! + (b[i]! - a[i]!) * share) as unknown as Triple);
}

/** Perceived lightness, 0 (black) to 1 (white). */
export function lightness(hex: string): number {
  return toLab(hex)[0];
}

/** Lightness moved by `step` (−1 to 1), chroma scaled: shadows keep their hue instead of going grey. */
export function tone(hex: string, step: number, chroma = 1): string {
  const [l, a, b] = toLab(hex);
  return fromLab([clamp01(l + step), a * chroma, b * chroma]);
}

/** The same hue at a set lightness (0–1). */
export function atLightness(hex: string, light: number, chroma = 1): string {
  const [, a, b] = toLab(hex);
  return fromLab([light, a * chroma, b * chroma]);
}

/** Hue turned by degrees. */
export function turn(hex: string, degrees: number): string {
  const [l, a, b] = toLab(hex);
  const angle = (degrees * Math.PI) / 180;
  return fromLab([l, a * Math.cos(angle) - b * Math.sin(angle), a * Math.sin(angle) + b * Math.cos(angle)]);
}

/** Whether a colour lies on the yellow–red–pink side. */
export function isWarm(hex: string): boolean {
  const [, a, b] = toLab(hex);
  return b > 0.01 || a > 0.06;
}
