/** The report as one page that needs nothing else: no script, no font, no address. */
import type { QualityLight, QualityPlots, QualityReportDto } from "../contracts/quality";
import type { StoredMetric } from "./stored";

/** What the page shows, of a report that is kept or of one just made by the command. */
export type PageReport = {
  light: QualityLight;
  sentence: string;
  /** Epoch ms. */
  from: number;
  days: number;
  bots: number;
  judged: number;
  events: number;
  metrics: readonly (StoredMetric & { meaning?: string })[];
  controls: readonly { name: string; auc: number | null; ok: boolean; wanted: string }[];
  plots: QualityPlots;
  standouts: readonly { bot: string; reasons: readonly string[] }[];
};

const DAY_MS = 86_400_000;

export function pageOf(report: QualityReportDto): PageReport {
  const from = Date.parse(report.from);
  return {
    ...report,
    from,
    days: Math.round((Date.parse(report.until) - from) / DAY_MS),
    metrics: report.measures.map(({ skipped, ...measure }) => ({ ...measure, ...(skipped !== null && { skipped }) })),
    standouts: report.standouts.map(({ bot, reasons }) => ({ bot: bot.handle, reasons })),
  };
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const LIGHTS = { green: "#15803d", amber: "#b45309", red: "#b91c1c", none: "#57606a" } as const;

type Series = { name: string; values: readonly number[]; colour: string };

/** Bars of one series with the other as a line: small, labelled, readable without colour. */
function plot(title: string, note: string, series: readonly Series[]): string {
  const [width, height] = [360, 130];
  const most = Math.max(...series.flatMap(({ values }) => values), 1e-9);
  const drawn = series.map(({ values, colour, name }, order) => {
    const step = width / values.length;
    if (order === 0) {
      const bars = values.map((value, k) => {
        const tall = (value / most) * height;
        return `<rect x="${(k * step + 1).toFixed(1)}" y="${(height - tall).toFixed(1)}" width="${(step - 2).toFixed(1)}" height="${tall.toFixed(1)}"/>`;
      });
      return `<g fill="${colour}"><title>${escape(name)}</title>${bars.join("")}</g>`;
    }
    const points = values.map(
      (value, k) => `${((k + 0.5) * step).toFixed(1)},${(height - (value / most) * height).toFixed(1)}`,
    );
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"><title>${escape(name)}</title></polyline>`;
  });
  const legend = series
    .map(({ name, colour }) => `<span style="color:${colour}">■</span> ${escape(name)}`)
    .join("&ensp;");
  return `<figure><figcaption>${escape(title)}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">${drawn.join("")}</svg><p>${legend}<br>${escape(note)}</p></figure>`;
}

function row({ id, title, meaning, checks, ok, skipped }: PageReport["metrics"][number]): string {
  const figures = checks.map(({ label, value, low, high, ok: inside }) => {
    const range = low === undefined ? `≤ ${high}` : high === undefined ? `≥ ${low}` : `${low} – ${high}`;
    return `<div class="${inside ? "" : "out"}">${escape(label)}: <b>${figure(value)}</b> <small>(${range})</small></div>`;
  });
  const state = skipped !== undefined ? "not run" : ok ? "inside" : "outside";
  return `<tr><td>${id}</td><td>${escape(title)}${meaning ? `<br><small>${escape(meaning)}</small>` : ""}</td><td>${skipped ? escape(skipped) : figures.join("")}</td><td class="${state}">${state}</td></tr>`;
}

const figure = (value: number | null): string =>
  value === null || Number.isNaN(value) ? "–" : String(Number(value.toPrecision(3)));

export function reportPage(report: PageReport): string {
  const { plots } = report;
  const [fleet, people] = ["#2563eb", "#c2410c"];
  const worstFirst = [...report.metrics].sort((a, b) => Number(a.ok) - Number(b.ok));
  const pictures = [
    plot("Time between contributions", "From 1 s to 97 days, each bar twice as long as the one before", [
      { name: "this fleet", values: plots.gaps.fleet, colour: fleet },
      { name: "people", values: plots.gaps.human, colour: people },
    ]),
    plot("The day", "24 hours from the beginning of each one's quietest six", [
      { name: "this fleet", values: plots.hours.fleet, colour: fleet },
      { name: "people", values: plots.hours.human, colour: people },
    ]),
    plot("Who contributes", "Share of all contributions by the least active 0 to 100 % of the bots", [
      { name: "this fleet", values: plots.lorenz, colour: fleet },
    ]),
    plot("First comment", "After 1, 2, 4 … minutes up to a day and more", [
      { name: "this fleet", values: plots.firstComment, colour: fleet },
    ]),
  ];
  const controls = report.controls.map(
    ({ name, auc, ok, wanted }) =>
      `<tr><td></td><td>${escape(name)}</td><td><b>${figure(auc)}</b> <small>(${escape(wanted)})</small></td><td class="${ok ? "inside" : "outside"}">${ok ? "as it must be" : "failed"}</td></tr>`,
  );
  const odd = report.standouts.map(
    ({ bot, reasons }) => `<li><b>@${escape(bot)}</b>: ${escape(reasons.join(", "))}</li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Quality of the fleet</title><style>
:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.3rem;border-left:.6rem solid ${LIGHTS[report.light]};padding-left:.7rem}
table{border-collapse:collapse;width:100%}td{border-top:1px solid #8884;padding:.4rem .5rem;vertical-align:top}small{opacity:.75}.out b,.outside{color:#b91c1c}.inside{color:#15803d}
@media(prefers-color-scheme:dark){.out b,.outside{color:#f87171}.inside{color:#4ade80}}figure{margin:0}section{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1.5rem}svg{width:100%}figcaption{font-weight:600}figure p{margin:.2rem 0;font-size:.85rem}
</style></head><body><h1>${escape(report.sentence)}</h1><p>${report.bots} bots, ${report.judged} of them judged, ${report.events} events in ${report.days} days from ${new Date(report.from).toISOString().slice(0, 10)}.</p>
<section>${pictures.join("")}</section><h2>Measures</h2><table>${worstFirst.map(row).join("")}${controls.join("")}</table>${odd.length > 0 ? `<h2>Bots that stand out</h2><ul>${odd.join("")}</ul>` : ""}</body></html>`;
}
