/** An archetype is a kind of user: what it makes, when it is about, and how it talks; a persona is drawn from it. */
import { z } from "zod";

export const tierSchema = z.enum(["casual", "regular", "power"]);
export type Tier = z.infer<typeof tierSchema>;

/** Asking the runtime costs a formatter; there are only some hundred names. */
const known = new Set<string>();

/** Whether the runtime's time-zone data knows this IANA name. */
export function isTimeZone(zone: string): boolean {
  if (known.has(zone)) return true;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    known.add(zone);
    return zone.length > 0;
  } catch {
    return false;
  }
}

export const timeZoneSchema = z
  .string()
  .min(1)
  .max(64)
  .refine(isTimeZone, { error: "Not a time zone this system knows, for example Europe/London" });

const words = (max: number, length = 80) => z.array(z.string().trim().min(1).max(length)).max(max);
const share = z.number().min(0).max(1);

export const weekdaysSchema = z
  .array(z.int().min(0).max(6))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: "A weekday is listed twice" });

/** Half-open local hours; `end < start` wraps past midnight and belongs to the day it started on. */
export const hourRangeSchema = z
  .tuple([z.int().min(0).max(23), z.int().min(0).max(24)])
  .refine(([start, end]) => start !== end, { error: "Peak hours need a length" });

/** What a voice of this archetype starts from; a persona varies around it. */
export const voiceBaseSchema = z.object({
  typicalWords: z.number().min(3).max(80),
  lowerCase: share,
  endPunctuation: share,
  exclamation: share,
  emoji: share,
  questions: share,
  bluntness: share,
  petWords: words(40),
  neverSays: words(40),
});

export const archetypeSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "Lower-case words joined by hyphens" })
    .max(60),
  name: z.string().trim().min(1).max(60),
  description: z.string().trim().min(1).max(600),
  /** Share of a fleet, relative to the other archetypes. */
  weight: z.number().min(0).max(100),
  vibe: z.string().trim().min(1).max(40),
  timeZone: timeZoneSchema,
  /** 0 = Sunday. */
  activeDays: weekdaysSchema,
  peakHours: z.array(hourRangeSchema).max(6),
  peakMultiplier: z.number().min(0.1).max(10),
  offPeakMultiplier: z.number().min(0.05).max(10),
  tier: tierSchema,
  /** Relative weights; browsing is added by the session plan. */
  mix: z
    .object({ post: z.number().min(0).max(10), comment: z.number().min(0).max(10), like: z.number().min(0).max(10) })
    .refine((mix) => mix.post + mix.comment > 0, { error: "Posts or comments need a weight above zero" }),
  workflows: words(30),
  interests: words(40).min(1),
  subjects: words(120, 140).min(1),
  captionFragments: words(120, 200),
  bioFragments: words(60, 160).min(1),
  handleWords: words(60, 14).min(1),
  palettes: z.array(words(8, 40).min(1)).min(1).max(30),
  moods: words(40).min(1),
  voice: voiceBaseSchema,
});

export type Archetype = z.infer<typeof archetypeSchema>;
