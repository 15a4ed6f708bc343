import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const themes = { light: css.slice(0, css.indexOf(".dark {")), dark: css.slice(css.indexOf(".dark {")) };

function luminance(token: string, theme: keyof typeof themes): number {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(themes[theme])?.[1];
  if (!hex) throw new Error(`${theme} has no ${token}`);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The ratio of WCAG 2.2: (lighter + 0.05) / (darker + 0.05). */
function contrast(one: string, other: string, theme: keyof typeof themes): number {
  const [low = 0, high = 0] = [luminance(one, theme), luminance(other, theme)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const fills = ["primary", "destructive"].flatMap((name) => [
  [name, `${name}-foreground`] as const,
  [`${name}-hover`, `${name}-foreground`] as const,
]);

it.each(fills)("words on a button of %s can be read in both themes", (fill, words) => {
  expect(contrast(fill, words, "light")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(fill, words, "dark")).toBeGreaterThanOrEqual(4.5);
});
