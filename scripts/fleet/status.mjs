const dollars = (micros) => `$${(micros / 1_000_000).toFixed(2)}`;
const line = (label, text) => `${label.padEnd(9)} ${text}`;

function botsOf(counts) {
  const kinds = ["running", "awake", "held", "paused", "failing", "stopped"].filter((kind) => counts[kind] > 0);
  return kinds.length === 0
    ? String(counts.total)
    : `${counts.total}: ${kinds.map((kind) => `${counts[kind]} ${kind}`).join(", ")}`;
}

function spendOf({ todayMicros, reservedMicros, capMicros }) {
  const set = reservedMicros > 0 ? `, ${dollars(reservedMicros)} set aside` : "";
  return `${dollars(todayMicros)} of ${dollars(capMicros)} today${set}`;
}

/** How far the fleet goes at a Studio, while that is not the whole way. */
const stages = { shadow: ", rehearsed only: nothing is written there", canary: ", a few bots first: the others wait" };

/** What an operator sees at a glance, a line each. */
export function statusLines(fleet, overview, url) {
  const { counts, gallery, engine, activityLevel, clock, stoppedBy } = fleet;
  const attention = overview.attention.map(({ title, detail }) => `  ! ${title}: ${detail}`);
  return [
    `${fleet.stateText}${stoppedBy ? ` (by ${stoppedBy})` : ""}`,
    line("Bots", botsOf(counts)),
    line("Spend", spendOf(overview.spend)),
    line("Activity", `${activityLevel} %${clock.speed === 1 ? "" : `, time runs at ${clock.speed}×`}`),
    line("Engine", `${engine.healthy ? "answers" : "SILENT"}: ${engine.detail}`),
    line("Gallery", gallery.sandbox ? "the built-in sandbox" : `${gallery.url}${stages[gallery.stage] ?? ""}`),
    line("Console", url),
    ...(attention.length > 0 ? ["Needs attention", ...attention] : ["Nothing needs attention."]),
  ];
}
