const DAY_MS = 24 * 60 * 60_000;

/** How many days things are kept: the first three in domain time, the others in real time. What reached the gallery stays with its bot. */
export const KEPT_DAYS = { passing: 30, traces: 14, hours: 180, calls: 400, audit: 400, jobs: 30, undelivered: 7 };

export const kept = (what: keyof typeof KEPT_DAYS): number => KEPT_DAYS[what] * DAY_MS;
