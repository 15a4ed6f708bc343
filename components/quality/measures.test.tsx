import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import type { QualityMeasure, QualityReportDto } from "@/lib/fleet/contracts/quality";

import { Measures } from "./measures";
import { Nights } from "./nights";
import { Standouts } from "./standouts";

const bot = { id: "bot_1", name: "Ada Vale", handle: "ada", avatarUrl: null };
const measure = (id: string, value: number, more: Partial<QualityMeasure> = {}): QualityMeasure => ({
  id,
  title: `Title of ${id}`,
  meaning: "What people do.",
  remedy: "Change this",
  checks: [{ label: "Median", value, low: 0.2, high: 0.4, ok: value >= 0.2 && value <= 0.4 }],
  ok: value >= 0.2 && value <= 0.4,
  skipped: null,
  spread: null,
  ...more,
});
const report = (measures: QualityMeasure[]) => ({ measures, standouts: [], judged: 12 }) as unknown as QualityReportDto;

const html = (measures: QualityMeasure[]) => renderToStaticMarkup(<Measures report={report(measures)} />);
const words = (markup: string) => markup.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

it("puts the worst first, says what to change there and only there, and leads to who is outside", () => {
  const spread = { human: [0.1, 0.2, 0.3, 0.4, 0.5], dots: [0.3, 0.9], outside: 6, farthest: [bot] };
  const markup = html([
    measure("T1", 0.3),
    measure("T4", 0.9, { spread }),
    measure("T11", NaN, { checks: [], ok: true, skipped: "Needs a file" }),
  ]);
  const said = words(markup);
  expect(said.indexOf("Title of T4")).toBeLessThan(said.indexOf("Title of T1"));
  expect(said).toContain("1 outside 1 inside 1 not run");
  expect(said.match(/Change this/g)).toHaveLength(1);
  expect(said).toContain("Needs a file");
  expect(markup).toContain('href="/bots/bot_1"');
  expect(said).toMatch(/Ada Vale \+5/);
});

it("never tells a verdict by colour alone", () => {
  const said = words(html([measure("T1", 0.9), measure("T2", 0.3), measure("T3", 0.201)]));
  for (const word of ["Outside", "Inside", "At the edge"]) expect(said).toContain(word);
  const night = (light: "green" | "red", n: number) => ({ id: `${n}`, night: `2026-03-0${n}`, light, sentence: "So." });
  const strip = words(renderToStaticMarkup(<Nights nights={[night("green", 1), night("red", 2)]} />));
  expect(strip).toContain("1 Mar: Feels like a place");
  expect(strip).toContain("2 Mar: Not yet");
});

it("says so when nobody stands out", () => {
  expect(words(renderToStaticMarkup(<Standouts report={report([])} />))).toContain("None: each lies among people.");
});
