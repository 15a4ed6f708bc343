import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { EVENT_HEADER, parseEventLine } from "@/lib/behavior/realism/event-csv";
import type { RealismEvent } from "@/lib/behavior/realism/events";
import { FEATURES, type UserFeatures } from "@/lib/behavior/realism/user-features";

/** A year of two thousand bots; more does not fit beside the report. */
const MOST_EVENTS = 6_000_000;
const MOST_USERS = 100_000;

/** @throws Error that names the file, the line and what to do about it */
export async function readEvents(file: string): Promise<RealismEvent[]> {
  const events: RealismEvent[] = [];
  let number = 0;
  let sorted = true;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (number === 1) {
      if (line.replace(/^\uFEFF/, "").trim() !== EVENT_HEADER)
        throw new Error(`${file}: the first line must be ${EVENT_HEADER}`);
      continue;
    }
    if (line === "") continue;
    if (events.length >= MOST_EVENTS)
      throw new Error(`${file} has more than ${MOST_EVENTS} events: take a shorter window.`);
    try {
      const event = parseEventLine(line, number);
      sorted &&= event.at >= (events.at(-1)?.at ?? -Infinity);
      events.push(event);
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  if (events.length === 0) throw new Error(`${file} has no events.`);
  return sorted ? events : events.sort((a, b) => a.at - b.at);
}

const figure = z.string().trim().min(1).pipe(z.coerce.number());

/** Features of users, a header with the study's columns and an optional `kind` before them. */
export function readFeatures(file: string): UserFeatures[] {
  const [head, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const columns = (head ?? "").split(",");
  const missing = FEATURES.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Error(`${file} lacks the columns ${missing.join(", ")}.`);
  if (lines.length > MOST_USERS) throw new Error(`${file} has more than ${MOST_USERS} users.`);
  return lines.map((line, k) => {
    const cells = line.split(",");
    const row = FEATURES.map((name) => {
      const parsed = figure.safeParse(cells[columns.indexOf(name)] ?? "");
      if (!parsed.success || !Number.isFinite(parsed.data))
        throw new Error(`${file}, line ${k + 2}, ${name}: not a number. Leave the line out or mend it.`);
      return [name, parsed.data] as const;
    });
    return Object.fromEntries(row) as UserFeatures;
  });
}
