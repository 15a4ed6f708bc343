import type { FleetRow } from "../lifecycle/fleet-row";

const HOUR_MS = 3_600_000;
/** What is agreed to waits until its bot is awake and may publish again: a day at least. */
const AGREED_HOURS = 24;

/** When a draft is no longer published. Real time. */
export function expiryOf(
  { draftExpiryHours }: Pick<FleetRow, "draftExpiryHours">,
  from: Date,
  isAgreed: boolean,
): Date {
  const hours = isAgreed ? Math.max(AGREED_HOURS, draftExpiryHours) : draftExpiryHours;
  return new Date(from.getTime() + hours * HOUR_MS);
}

/** Before what could not be published is tried again: 5 minutes, doubled each time, at most 6 hours. Real milliseconds. */
export const tryAgainMs = (tries: number): number => Math.min(300_000 * 2 ** tries, 6 * HOUR_MS);
