/** Dates and delays as servers write them. */

/** Milliseconds from a `Retry-After` in seconds or as an HTTP date; negative and unreadable ones are none. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d{1,9}(\.\d+)?$/.test(value)) return Math.round(Number(value) * 1000);
  // A bare number that is no delay, such as "-5", would be read as a year.
  const at = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) ? Math.max(0, at - nowMs) : undefined;
}

/** Epoch ms from an ISO date, or from a number in seconds or milliseconds. */
export function instantMs(value: unknown): number | undefined {
  if (typeof value === "string" && value.trim() !== "") {
    const at = /^\d+$/.test(value.trim()) ? fromNumber(Number(value)) : Date.parse(value);
    return at !== undefined && Number.isFinite(at) ? at : undefined;
  }
  return typeof value === "number" ? fromNumber(value) : undefined;
}

function fromNumber(value: number): number | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined;
  return value < 100_000_000_000 ? Math.round(value * 1000) : Math.round(value);
}
