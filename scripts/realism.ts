// Whether the fleet moves like people: npm run realism [-- --events FILE | --db URL|FOLDER | --seeds 1-20] [--humans FILE] [--labelled FILE] [--json FILE] [--html FILE]
import { writeFileSync } from "node:fs";
import type { RealismEvent } from "@/lib/behavior/realism/events";
import { type RealismReport, realismReport } from "@/lib/behavior/realism/report";
import { reportPage } from "@/lib/fleet/quality/page";
import { readFeatures, readEvents } from "./realism/read-file";
import { readOptions } from "./options/read-options";
import { readDatabase } from "./realism/read-database";
import { runSeeds, seedsOf } from "./realism/seeds";

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 28;

const USAGE =
  "usage: npm run realism [-- --events FILE | --db URL|FOLDER | --seeds 1-20] [--humans FILE] [--labelled FILE] [--json FILE] [--html FILE]";
const values = readOptions(USAGE, ["events", "db", "seeds", "humans", "labelled", "json", "html"]);

type Source = { events: RealismEvent[]; hardWeekdays: ReadonlySet<string> };

/** The last 28 days of what there is, in whole days. */
function windowOf(events: readonly RealismEvent[]): { from: number; days: number; events: RealismEvent[] } {
  const first = events[0]?.at ?? 0;
  const last = events.at(-1)?.at ?? 0;
  const until = Math.ceil((last + 1) / DAY_MS) * DAY_MS;
  const from = Math.max(Math.floor(first / DAY_MS) * DAY_MS, until - WINDOW_DAYS * DAY_MS);
  return { from, days: Math.round((until - from) / DAY_MS), events: events.filter(({ at }) => at >= from) };
}

async function source(): Promise<Source> {
  if (values.events) return { events: await readEvents(values.events), hardWeekdays: new Set() };
  return readDatabase(values.db);
}

const mark = (ok: boolean, said: boolean): string => (said ? (ok ? "ok  " : "OUT ") : "-   ");
const bounds = ({ low, high }: { low?: number; high?: number }): string =>
  low === undefined ? `≤ ${high}` : high === undefined ? `≥ ${low}` : `${low}–${high}`;

function print(report: RealismReport): void {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  console.log(`\n${report.light.toUpperCase()}  ${report.sentence}`);
  console.log(
    `${report.bots} bots, ${report.judged} judged, ${report.events} events, ${report.days} days from ${day(report.from)}\n`,
  );
  for (const { id, title, ok, checks, skipped } of report.metrics) {
    const figures = checks.map((one) => `${one.label} ${Number(one.value.toPrecision(3))} (${bounds(one)})`);
    console.log(
      `${mark(ok, skipped === undefined)} ${id.padEnd(4)} ${title.padEnd(26)} ${skipped ?? figures.join("; ")}`,
    );
  }
  for (const { name, auc, ok, wanted } of report.controls)
    console.log(`${mark(ok, true)} control ${name}: ${auc.toFixed(3)} (${wanted})`);
  for (const { bot, reasons } of report.standouts) console.log(`     @${bot}: ${reasons.slice(0, 3).join(", ")}`);
}

try {
  if (values.seeds) {
    runSeeds(seedsOf(values.seeds), values.humans ? readFeatures(values.humans) : undefined);
    process.exit(0);
  }
  const { events, hardWeekdays } = await source();
  const report = realismReport({
    ...windowOf(events),
    hardWeekdays,
    humans: values.humans ? readFeatures(values.humans) : undefined,
    labelled: values.labelled ? readFeatures(values.labelled) : undefined,
  });
  print(report);
  if (values.json) writeFileSync(values.json, JSON.stringify(report, null, 2));
  if (values.html) writeFileSync(values.html, reportPage(report));
  process.exit(report.light === "red" ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
