/*
 * npm run lived -- --days 7 --bots 50 --seed S: a fleet lives so many sandbox days at 600× on the real engine, database and gallery (145 s of this
 * machine's time a day, and one day more to begin with), then its books are compared with a simulation of the same personas from the same instant.
 *   --out FOLDER   also writes both as lived.csv and simulated.csv, for npm run realism -- --events FILE
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { agreement } from "@/lib/behavior/realism/agreement";
import { EVENT_HEADER, eventLine } from "@/lib/behavior/realism/event-csv";
import type { RealismEvent } from "@/lib/behavior/realism/events";
import { simulate } from "@/lib/behavior/simulate/simulate";
import { bots } from "@/lib/db/schema";
import { openAndMigrate } from "@/lib/db/open";
import { loadArchetypes } from "@/lib/fleet/archetypes/load-archetypes";
import { readLife } from "@/lib/fleet/quality/read-life";
import { personaSchema } from "@/lib/persona/persona";
import { baseEnvironment } from "./chaos/kills";
import { Life } from "./chaos/life";
import { ChaosState } from "./chaos/state";
import { readOptions } from "./options/read-options";

const DAY_MS = 86_400_000;
const SPEED = 600;
/** Nothing finer than 250 ms of real time is promised beside a busy console; a turn's own work (write, draw, publish) may take two seconds. */
const GRAIN = { step: SPEED * 250, work: SPEED * 2000 };
/** The first day holds each bot's opening, which a simulation has not. */
const SETTLING_DAYS = 1;

const optionsSchema = z.object({
  days: z.coerce.number().int().min(1).max(28).default(7),
  bots: z.coerce.number().int().min(2).max(200).default(50),
  seed: z.string().min(1).max(100).default("lived"),
  out: z.string().min(1).optional(),
});
const USAGE = "usage: npm run lived -- --days 1-28 --bots 2-200 --seed TEXT [--out FOLDER]";
const values = readOptions(USAGE, ["days", "bots", "seed", "out"]);
const parsed = optionsSchema.safeParse(values);
if (!parsed.success) {
  console.error(USAGE);
  process.exit(2);
}
const plan = parsed.data;

async function live(directory: string): Promise<number> {
  const state = ChaosState.open(directory, { db: "pglite", bots: plan.bots });
  const life = await Life.begin(baseEnvironment(state, undefined));
  try {
    const { virtual: began } = await life.ask({ do: "pass", virtualAt: 0 });
    await life.ask({ do: "create", count: plan.bots, seed: plan.seed, level: 100 }, 600_000);
    const from = Number(began);
    for (let day = 1; day <= plan.days + SETTLING_DAYS; day += 1) {
      await life.ask({ do: "pass", virtualAt: from + day * DAY_MS }, 600_000);
      console.log(`day ${day} of ${plan.days + SETTLING_DAYS}`);
    }
    await life.kill("SIGTERM");
    return from;
  } finally {
    // Whatever went wrong, nobody lives on behind a command that has ended.
    await life.kill();
  }
}

function write(folder: string, name: string, events: readonly RealismEvent[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, name),
    `${[EVENT_HEADER, ...events.map((event, k) => eventLine({ ...event, id: event.id || `e${k}` }))].join("\n")}\n`,
  );
}

const directory = mkdtempSync(join(tmpdir(), "fleet-lived-"));
try {
  const began = await live(directory);
  const [from, until] = [began + SETTLING_DAYS * DAY_MS, began + (plan.days + SETTLING_DAYS) * DAY_MS];
  const opened = await openAndMigrate({ url: undefined, dataDirectory: directory });
  const books = await readLife(opened.db, { galleryId: null, from, until });
  const archetypes = await loadArchetypes(opened.db);
  const fleet = (await opened.db.select().from(bots)).flatMap(({ persona, archetypeId }) => {
    const archetype = archetypes.get(archetypeId);
    return archetype ? [{ persona: personaSchema.parse(persona), archetype }] : [];
  });
  await opened.close();
  const events = [...simulate({ bots: fleet, from: began, until })].filter(({ at }) => at >= from);
  if (plan.out) {
    write(plan.out, "lived.csv", books.events);
    write(plan.out, "simulated.csv", events);
  }
  const handles = fleet.map(({ persona }) => persona.handle);
  const checks = agreement(
    { events: books.events, bots: handles, from, until },
    { events, bots: handles, from, until },
    GRAIN,
  );
  for (const { label, value, low, high, ok } of checks) {
    const bounds = low === undefined ? `≤ ${high?.toFixed(2)}` : `${low.toFixed(2)}–${high?.toFixed(2) ?? ""}`;
    console.log(`${ok ? "ok " : "OUT"} ${label.padEnd(36)} ${value.toFixed(3).padStart(7)}  (${bounds})`);
  }
  const apart = checks.filter(({ ok }) => !ok).length;
  console.log(
    `lived: ${plan.bots} bots, ${plan.days} days, ${books.events.length} events; simulated ${events.length}; ${checks.length - apart} of ${checks.length} agree`,
  );
  process.exitCode = apart > 0 ? 1 : 0;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
