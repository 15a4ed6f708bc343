/** The report as the console, the command and a file show it: one sentence first, then what it rests on. */
import { type Battery, batteryInParts } from "./battery";
import { type ClassifierResult, twoSampleTest } from "./classifier";
import { circadianPoisson } from "./controls";
import type { Metric } from "./metric";
import { atOnce } from "./parts";
import { type Plots, plotsOf } from "./plots";
import { type Spread, spreadsOf } from "./spreads";
import { type Standout, standouts } from "./standouts";
import type { UserFeatures } from "./user-features";

export type Light = "green" | "amber" | "red" | "none";

export type Control = { name: string; auc: number; ok: boolean; wanted: string };

export type RealismReport = {
  light: Light;
  sentence: string;
  /** Epoch ms. */
  from: number;
  days: number;
  bots: number;
  judged: number;
  events: number;
  metrics: Metric[];
  classifier: ClassifierResult | null;
  controls: Control[];
  plots: Plots;
  spreads: Spread[];
  standouts: Standout[];
};

/** Judged personas below which nothing is claimed: a median over fewer says little. */
const FEWEST_JUDGED = 10;
const K = 80;

/** Whether the classifier can tell what it must and cannot tell what it must not; a report whose controls fail claims nothing. */
export function runControls(
  humans: readonly UserFeatures[],
  labelled: readonly UserFeatures[],
  days: number,
): Control[] {
  const poisson = twoSampleTest(circadianPoisson(2 * K, days), humans, { k: K });
  const halves = [0, 1].map((half) => humans.filter((_, k) => k % 2 === half)) as [UserFeatures[], UserFeatures[]];
  const people = twoSampleTest(halves[0], halves[1], { k: K });
  const rows: (Control | null)[] = [
    labelled.length > 0
      ? control("Labelled bots", twoSampleTest(labelled, humans, { k: labelled.length })?.auc, 0.85, 1)
      : null,
    control("Random times with a day curve", poisson?.auc, 0.98, 1),
    control("People against people", people?.auc, 0.42, 0.58),
  ];
  return rows.filter((row): row is Control => row !== null);
}

function control(name: string, auc: number | undefined, low: number, high: number): Control {
  const value = auc ?? NaN;
  return { name, auc: value, ok: value >= low && value <= high, wanted: high === 1 ? `≥ ${low}` : `${low}–${high}` };
}

function verdict(battery: Battery, controls: readonly Control[]): { light: Light; sentence: string } {
  if (battery.judged.length < FEWEST_JUDGED) {
    return {
      light: "none",
      sentence: `Too early to say: ${battery.judged.length} of ${battery.bots} bots have contributed often enough to be judged.`,
    };
  }
  const failed = controls.filter(({ ok }) => !ok);
  if (failed.length > 0) {
    return { light: "none", sentence: `Nothing can be claimed: the control “${failed[0]?.name}” failed.` };
  }
  const said = battery.metrics.filter(({ skipped }) => skipped === undefined);
  const outside = said.filter(({ ok }) => !ok);
  if (outside.length === 0)
    return {
      light: "green",
      sentence: `The fleet moves like people: ${said.length} of ${said.length} measures lie in the human range.`,
    };
  const worst = outside.map(({ title }) => title.toLowerCase()).join(", ");
  return {
    light: outside.length <= 2 ? "amber" : "red",
    sentence: `${said.length - outside.length} of ${said.length} measures lie in the human range; outside it: ${worst}.`,
  };
}

type ReportInput = Parameters<typeof batteryInParts>[0] & { labelled?: readonly UserFeatures[] };

/** @param input as `runBattery` takes it, with the features of labelled bots for the control where there are any */
export function realismReport(input: ReportInput): RealismReport {
  return atOnce(reportInParts(input));
}

/** The same with pauses, for a thread that has other work. */
export function* reportInParts(input: ReportInput): Generator<undefined, RealismReport> {
  const battery = yield* batteryInParts(input);
  const { humans, events, days } = input;
  const controls = humans ? runControls(humans, input.labelled ?? [], days) : [];
  yield;
  return {
    ...verdict(battery, controls),
    from: input.from,
    days,
    bots: battery.bots,
    judged: battery.judged.length,
    events: events.length,
    metrics: battery.metrics,
    classifier: battery.classifier,
    controls,
    plots: plotsOf(events, battery.judged),
    spreads: spreadsOf(battery.judged),
    standouts: standouts(battery.judged),
  };
}
