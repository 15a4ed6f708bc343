/** A started bot shows up within its next two waking hours, whatever its active days. */
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";
import { draw } from "./rng";
import { awakeAt, quietStart } from "./timing-curve";
import { toLocalMs } from "./zone";

const MINUTE = 60_000;
const WINDOW = 120 * MINUTE;
const SOONEST = 2000;

/**
 * @param now epoch ms
 * @returns epoch ms, later than `now`: within two hours while awake, else within two hours of waking up
 */
export function openingWake(input: {
  persona: Persona;
  archetype: Archetype;
  seed: string;
  now: number;
  session: number;
}): number {
  const { persona, archetype, now } = input;
  const quiet = quietStart(persona, archetype);
  const awake = (at: number) => awakeAt(quiet, toLocalMs(persona.timeZone, at));

  let from = now;
  while (!awake(from) && from < now + 24 * 60 * MINUTE) from += MINUTE;
  let until = from;
  while (until < from + WINDOW && awake(until + MINUTE)) until += MINUTE;

  // Squared, so that most of a fleet that was just started is seen soon.
  const u = draw(input.seed, "opening", input.session) ** 2;
  return Math.floor(from + SOONEST + u * Math.max(0, until - from - SOONEST));
}
