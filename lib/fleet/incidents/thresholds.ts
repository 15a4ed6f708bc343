/** When faults are the fleet's and no longer a bot's, and how it comes back. All times are real milliseconds. */

/** Faults older than this are of another trouble. One lone bot's step is tried five times within 275 s: they must all count. */
export const FAULT_WINDOW_MS = 10 * 60_000;
/** So many bots without a success between them have nothing in common but what they depend on. */
export const BOTS_TO_OPEN = 3;
/** A step is tried five times before its bot would be restarted: the incident comes first, even in a fleet of one. */
export const CALLS_TO_OPEN = 5;
/** Changes that fail one after the other must do so for this long: many bots at once may meet the same few bad seconds. */
export const CHANGES_FAIL_MS = 10_000;
/** One post that takes no likes is that post's trouble. */
export const THINGS_TO_OPEN = 2;
/** Reads of our own before an incident is believed: at one bad answer in five, two in a row come once in 25. */
export const CONFIRMING_READS = 2;

/** A restarted gallery is back within seconds; one that is down for hours is asked twelve times an hour. */
const FIRST_PROBE_MS = 15_000;
const LONGEST_PROBE_MS = 5 * 60_000;

/** From the failure of probe number `probes` (0: the opening itself) to the next one. */
export function probeBackoffMs(probes: number): number {
  return Math.min(FIRST_PROBE_MS * 2 ** probes, LONGEST_PROBE_MS);
}

/** The slowest the fleet goes: still enough calls to notice that the gallery has recovered. */
export const LEAST_PACE = 0.05;
/** Halved while there is pressure, as senders do who share a line: four rounds bring a flood down to a trickle. */
export const PACE_CUT = 0.5;
/** Calls under way when the pace was cut still answer badly: they must not cut it again. */
export const CUT_EVERY_MS = 15_000;
/** One bad answer is weather; three within a minute are pressure, and a twentieth of all calls. A rate limit needs no second one. */
export const PRESSURE_FAULTS = 3;
export const PRESSURE_SHARE = 0.05;
export const PRESSURE_MS = 60_000;
/** Added each calm minute: from the floor to the full pace in ten. */
export const PACE_STEP = 0.1;
export const RECOVER_EVERY_MS = 45_000;
/** Answers that take five times as long as usual, and at least a second, say that the gallery labours. */
export const SLOW_FACTOR = 5;
export const SLOW_LEAST_MS = 1000;

/** Visits are planned at no less than this share: a bot must not sleep for weeks over a bad hour. */
export const LEAST_PLANNED_PACE = 0.25;
/** Gaps inside a visit grow at most fourfold: a visit stays a visit. */
export const LONGEST_STRETCH = 4;

/** A wish for quiet up to this long is waited out in the middle of a visit; a longer one holds the fleet. */
export const LONGEST_QUIET_MS = 5 * 60_000;
/** No answer holds the fleet for longer than this without being asked again. */
export const LONGEST_RATE_HOLD_MS = 60 * 60_000;
