// Days of a fleet, as it would live them, without engine, network or model: npm run simulate -- --bots 200 --days 28 --seed 7 --out events.csv
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { z } from "zod";
import { simulate } from "@/lib/behavior/simulate/simulate";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import { EVENT_HEADER, eventLine } from "@/lib/behavior/realism/event-csv";
import { readOptions } from "./options/read-options";

const USAGE =
  "usage: npm run simulate -- --bots 1-5000 --days 1-120 --seed TEXT [--level 10-300] [--from DATE] [--out FILE]";
const DAY_MS = 86_400_000;
/** Lived through before the first line is written: a gallery is never empty on its first day. */
const WARM_UP_DAYS = 2;
const LINES_AT_ONCE = 5000;

const optionsSchema = z.object({
  bots: z.coerce.number().int().min(1).max(5000).default(200),
  days: z.coerce.number().int().min(1).max(120).default(28),
  seed: z.string().min(1).max(100).default("1"),
  level: z.coerce.number().min(10).max(300).default(100),
  from: z.iso.date().default("2026-03-02"),
  out: z.string().min(1).optional(),
});

const values = readOptions(USAGE, ["bots", "days", "seed", "level", "from", "out"]);
const parsed = optionsSchema.safeParse(values);
if (!parsed.success) {
  console.error(
    `${USAGE}\n${parsed.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`).join("\n")}`,
  );
  process.exit(2);
}
const { bots, days, seed, level, from, out } = parsed.data;
const start = Date.parse(`${from}T00:00:00Z`);
const stream = out ? createWriteStream(out) : process.stdout;
let lines = [EVENT_HEADER];
let count = 0;
const flush = async () => {
  const chunk = `${lines.join("\n")}\n`;
  lines = [];
  if (!stream.write(chunk)) await once(stream, "drain");
};
const began = performance.now();
const life = {
  bots: simulatedFleet({ count: bots, seed }),
  from: start - WARM_UP_DAYS * DAY_MS,
  until: start + days * DAY_MS,
};
for (const event of simulate({ ...life, activityLevel: level / 100 })) {
  if (event.at < start) continue;
  lines.push(eventLine(event));
  count += 1;
  if (lines.length >= LINES_AT_ONCE) await flush();
}
await flush();
if (out) {
  stream.end();
  await finished(stream);
}
console.error(`${count} events of ${bots} bots in ${days} days, ${((performance.now() - began) / 1000).toFixed(1)} s`);
