const formats = new Map<string, Intl.DateTimeFormat>();
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** Weekday (0 = Sunday), hour and minute of an instant (epoch ms) in an IANA zone. */
export function zoneParts(at: number, timeZone: string): { weekday: number; hour: number; minute: number } {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    weekday: weekdays.indexOf(part["weekday"] as (typeof weekdays)[number]),
    hour: Number(part["hour"]),
    minute: Number(part["minute"]),
  };
}

/** "Sun" … "Sat". */
export const weekdayNames: readonly string[] = weekdays;
