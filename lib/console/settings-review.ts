// Law: what cannot be read is told before anything is sent; attended hours are two hours and a zone, or none.
import { queryOptions } from "@tanstack/react-query";

import { reviewStateSchema, type ReviewModeDto, type ReviewSettingsDto } from "@/lib/fleet/contracts/approval";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

export const reviewStateQuery = queryOptions({
  queryKey: queryKeys.settings("review"),
  queryFn: ({ signal }) => apiFetch("/api/settings/review", { schema: reviewStateSchema, signal }),
});

export const modeWords: Record<ReviewModeDto, { label: string; short: string; hint: string }> = {
  off: { label: "Publish at once", short: "At once", hint: "What passes the checks is published as it is written." },
  delay: {
    label: "Publish with a delay",
    short: "With a delay",
    hint: "What passes the checks waits the minutes below and can be taken back until then.",
  },
  approve: {
    label: "Ask first",
    short: "Ask first",
    hint: "Every post and comment waits under Review, with its picture, until somebody approves it. Likes go on.",
  },
};

export const reviewAmounts = ["undoMinutes", "draftExpiryHours"] as const;
export type ReviewAmount = (typeof reviewAmounts)[number];
const ceilings: Record<ReviewAmount, number> = { undoMinutes: 60, draftExpiryHours: 168 };

/** What the form holds: numbers as they are typed, hours as "7" or "" for none, all seven days for every day. */
export type ReviewTexts = Record<ReviewAmount | "attendedFrom" | "attendedUntil" | "attendedZone", string> & {
  reviewMode: ReviewModeDto;
  days: readonly number[];
};
export type ReviewFaults = Partial<Record<keyof ReviewTexts, string>>;

export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** `zone`: the viewer's, offered where none is set. */
export function reviewTexts(settings: ReviewSettingsDto, zone: string): ReviewTexts {
  const hour = (value: number | null) => (value === null ? "" : String(value));
  return {
    reviewMode: settings.reviewMode,
    undoMinutes: String(settings.undoMinutes),
    draftExpiryHours: String(settings.draftExpiryHours),
    attendedFrom: hour(settings.attendedFrom),
    attendedUntil: hour(settings.attendedUntil),
    attendedZone: settings.attendedZone ?? zone,
    days: settings.attendedDays ?? everyDay,
  };
}

type Attended = Pick<ReviewSettingsDto, "attendedFrom" | "attendedUntil" | "attendedZone" | "attendedDays">;

function readAttended(texts: ReviewTexts, faults: ReviewFaults): Attended {
  const { attendedFrom: from, attendedUntil: until, attendedZone: zone, days } = texts;
  const none = { attendedFrom: null, attendedUntil: null, attendedZone: null, attendedDays: null };
  if (from === "" && until === "") return none;
  if (from === "") faults.attendedFrom = "Choose when they begin, or none for both";
  else if (until === "") faults.attendedUntil = "Choose when they end, or none for both";
  else if (from === until) faults.attendedUntil = "The same hour would be a whole day: choose none for both";
  if (zone.trim() === "") faults.attendedZone = "Name the time zone, such as Europe/Berlin";
  if (days.length === 0) faults.days = "Choose a day at least";
  return {
    attendedFrom: Number(from),
    attendedUntil: Number(until),
    attendedZone: zone.trim(),
    attendedDays: days.length === everyDay.length ? null : days.toSorted((a, b) => a - b),
  };
}

/** The form as settings; or the fault of each field that cannot be read. */
export function readReview(texts: ReviewTexts): { settings: ReviewSettingsDto } | { faults: ReviewFaults } {
  const faults: ReviewFaults = {};
  const amounts = { undoMinutes: 0, draftExpiryHours: 0 };
  for (const name of reviewAmounts) {
    const text = texts[name].trim();
    if (!/^\d{1,4}$/.test(text) || Number(text) < 1) faults[name] = "A whole number, 1 or more";
    else if (Number(text) > ceilings[name]) faults[name] = `At most ${ceilings[name]}`;
    else amounts[name] = Number(text);
  }
  const attended = readAttended(texts, faults);
  if (Object.keys(faults).length > 0) return { faults };
  return { settings: { reviewMode: texts.reviewMode, ...amounts, ...attended } };
}
