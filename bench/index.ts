/* npm run bench -- [group…] [--json]: runs the named groups, or all. */

/** One measured value. `n` is how many observations it was made from. */
export type Measurement = { group: string; name: string; value: number; unit: string; n: number };
export type Report = (measurement: Omit<Measurement, "group">) => void;
type Group = (report: Report) => Promise<void>;

const groups: Record<string, () => Promise<Group>> = {
  behaviour: async () => (await import("./behaviour")).benchBehaviour,
  content: async () => (await import("./content")).benchContent,
  engine: async () => (await import("./engine")).benchEngine,
  fleet: async () => (await import("./fleet")).benchFleet,
  production: async () => {
    const { benchProduction } = await import("./production");
    const { benchRehearsal } = await import("./rehearsal");
    const { benchProductionStart } = await import("./production-start");
    return async (report) => {
      await benchProduction(report);
      await benchRehearsal(report);
      await benchProductionStart(report);
    };
  },
};

function printRow({ group, name, value, unit, n }: Measurement): void {
  const shown = Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
  console.log(`${group.padEnd(12)}${name.padEnd(36)}${shown.padStart(12)} ${unit.padEnd(8)}${String(n).padStart(8)}`);
}

async function main(args: string[]): Promise<void> {
  const json = args.includes("--json");
  const asked = args.filter((arg) => !arg.startsWith("--"));
  const unknown = asked.filter((name) => !groups[name]);
  if (unknown.length > 0) {
    console.error(`No group ${unknown.join(", ")}; there are ${Object.keys(groups).join(", ")}.`);
    process.exit(2);
  }
  if (!json)
    console.log(
      `${"group".padEnd(12)}${"name".padEnd(36)}${"value".padStart(12)} ${"unit".padEnd(8)}${"n".padStart(8)}`,
    );
  for (const [group, load] of Object.entries(groups)) {
    if (asked.length > 0 && !asked.includes(group)) continue;
    const run = await load();
    await run((measured) => {
      const measurement = { group, ...measured };
      if (json) console.log(JSON.stringify(measurement));
      else printRow(measurement);
    });
  }
}

await main(process.argv.slice(2));
