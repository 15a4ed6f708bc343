// Law: names and labels of metrics are a contract with dashboards: they are added to, never renamed. No text of a bot or a person is a label.
import { LATENCY_CLASSES_MS } from "@/lib/fleet/metrics/read-calls";
import { type FleetFigures, TURNS_WINDOW_MS } from "@/lib/fleet/metrics/read-figures";
import type { Family, Labels, Sample } from "./exposition";

const gauge = (name: string, help: string, samples: number | readonly Sample[]): Family => ({
  name,
  help,
  type: "gauge",
  samples: typeof samples === "number" ? [{ value: samples }] : samples,
});

const counts = <T extends { n: number }>(rows: readonly T[], labels: (row: T) => Labels): Sample[] =>
  rows.map((row) => ({ labels: labels(row), value: row.n }));

const seconds = (ms: number) => ms / 1000;

/** Counters of calls begin anew each day at 00:00 UTC, like the budget. */
function callFamilies({ outcomes, usage, latency }: FleetFigures["calls"]): Family[] {
  const tokens = usage.flatMap(({ purpose, ...used }) =>
    (["input", "cached", "output"] as const).map((type) => ({ labels: { purpose, type }, value: used[type] })),
  );
  return [
    {
      name: "fleet_model_calls_total",
      help: "Paid or metered calls since 00:00 UTC, by purpose and outcome.",
      type: "counter",
      samples: counts(outcomes, ({ purpose, status }) => ({ purpose, outcome: status })),
    },
    {
      name: "fleet_model_tokens_total",
      help: "Tokens since 00:00 UTC, by purpose; cached ones are part of the input.",
      type: "counter",
      samples: tokens,
    },
    {
      name: "fleet_model_cost_dollars_total",
      help: "Cost of calls since 00:00 UTC, by purpose.",
      type: "counter",
      samples: usage.map(({ purpose, costMicros }) => ({ labels: { purpose }, value: costMicros / 1e6 })),
    },
    {
      name: "fleet_model_call_duration_seconds",
      help: "How long calls took since 00:00 UTC, by purpose.",
      type: "histogram",
      ends: LATENCY_CLASSES_MS.map(seconds),
      distributions: latency.map(({ purpose, n, sumMs, classes }) => ({
        labels: { purpose },
        count: n,
        sum: seconds(sumMs),
        classes,
      })),
    },
  ];
}

export function fleetFamilies(figures: FleetFigures): Family[] {
  const turnsHelp = `Turns that ended in the last ${TURNS_WINDOW_MS / 60_000} minutes, by kind and result.`;
  return [
    gauge("fleet_stopped", "1 while the emergency stop is in force.", Number(figures.stopped)),
    gauge(
      "fleet_bots",
      "Bots by status.",
      counts(figures.bots, ({ status }) => ({ status })),
    ),
    gauge(
      "fleet_holds",
      "What keeps bots from moving.",
      counts(figures.holds, ({ scope, cause }) => ({ scope, cause })),
    ),
    gauge("fleet_sessions_open", "Visits under way.", figures.sessionsOpen),
    gauge(
      "fleet_turns_recent",
      turnsHelp,
      counts(figures.turns, ({ kind, result }) => ({ kind, result })),
    ),
    gauge("fleet_outbox_events", "Events that wait to be sent to the engine.", figures.outbox.waiting),
    gauge("fleet_outbox_oldest_seconds", "Age of the oldest of them.", seconds(figures.outbox.oldestMs)),
    gauge("fleet_wake_overdue_seconds", "How long the most overdue bot has not woken.", seconds(figures.overdueWakeMs)),
    gauge("fleet_intents_unsettled", "Requests to the gallery whose outcome is not known yet.", figures.unsettled.n),
    gauge("fleet_intents_unsettled_oldest_seconds", "Age of the oldest of them.", seconds(figures.unsettled.oldestMs)),
    gauge(
      "fleet_incidents_open",
      "Faults that hold or slow the fleet.",
      counts(figures.incidents, ({ dependency }) => ({ dependency })),
    ),
    gauge("fleet_dead_letters_open", "Refused requests that nobody has looked at.", figures.deadLetters),
    gauge("fleet_alerts_waiting", "Alerts that the webhook has not taken yet.", figures.alertsWaiting),
    gauge(
      "fleet_budget_used_ratio",
      "Share of each limit that is spent or reserved.",
      figures.budget.map(({ window, share }) => ({ labels: { window }, value: share })),
    ),
    gauge(
      "fleet_engine_seen_seconds",
      "How long ago the engine last gave a sign of life.",
      figures.engineSeenMs === null ? [] : [{ value: seconds(figures.engineSeenMs) }],
    ),
    ...callFamilies(figures.calls),
  ];
}
