/** A persona is one bot's identity, complete in itself: everything it says and every hour it keeps follows from this record and its seed. */
import { z } from "zod";
import { tierSchema, timeZoneSchema, weekdaysSchema } from "./archetype";

const share = z.number().min(0).max(1);
const phrases = (max: number) => z.array(z.string().trim().min(1).max(80)).max(max);

export const handleSchema = z
  .string()
  .regex(/^[a-z0-9._-]{3,30}$/, { error: "3 to 30 characters: a–z, 0–9, dot, underscore, hyphen" });

export const voiceCardSchema = z.object({
  /** Median words of a comment. */
  typicalWords: z.number().min(1).max(120),
  /** Standard deviation of ln(words). */
  spread: z.number().min(0.1).max(2),
  lowerCase: z.boolean(),
  /** Share of comments that end with punctuation. */
  endPunctuation: share,
  exclamation: share,
  emoji: share,
  questions: share,
  /** 0 = kind, 1 = says what it thinks. */
  bluntness: share,
  petWords: phrases(12),
  neverSays: phrases(24),
  /** Chance that a comment carries a small typing slip. */
  slips: share,
});

/** Per-persona draws of the session cascade (see `lib/behavior/cascade.ts`); editing one changes the wakes that follow. */
export const rhythmSchema = z.object({
  /** Hours later (+) or earlier (−) than the archetype's usual day. */
  chronotypeShiftH: z.number().min(-12).max(12),
  /** Factor on the tier's content sessions a day. */
  sessionsPerDayFactor: z.number().min(0.05).max(12),
  weekendFactor: z.number().min(0).max(6),
  /** Factor on days that are not active days. */
  restDayFactor: z.number().min(0).max(1),
  /** 0 = Sunday. */
  activeDays: weekdaysSchema,
  /** Exponent on the hour template: higher is a sharper day. */
  contrast: z.number().min(0.05).max(4),
  /** Habit multiplier of each hour; index 0 is the first hour of the quiet six. */
  hourHabits: z.array(z.number().min(0.005).max(100)).length(24),
  /** Scale of the day's mood on the rate (sd of ln). */
  moodScale: z.number().min(0).max(2),
  /** Logit that a session goes beyond its first content event. */
  engagedLogit: z.number().min(-6).max(6),
  /** Logit to go on after each further event. */
  continueLogit: z.number().min(-6).max(3),
  /** Mean of ln seconds between events of a session. */
  gapLogMean: z.number().min(2.5).max(8),
  /** Chance of a return visit some hours after a session. */
  returnChance: share,
  /** Visits without content for each content session. */
  silentPerContent: z.number().min(0).max(6),
  /** Chance that a day off begins on a given day; personas from before there were any have none. */
  awayChance: z.number().min(0).max(0.5).default(0),
});

export const interestSchema = z.object({ topic: z.string().trim().min(1).max(80), weight: share });

export const personaSchema = z.object({
  name: z.string().trim().min(1).max(60),
  handle: handleSchema,
  bio: z.string().trim().max(300),
  /** What lies behind it, for whoever writes as this person; empty for personas drawn from lists. */
  backstory: z.string().trim().max(600).default(""),
  archetypeId: z.string().min(1).max(60),
  tier: tierSchema,
  timeZone: timeZoneSchema,
  city: z.string().trim().min(1).max(80),
  /** BCP 47 tags; the first is the one it writes in. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: "A language tag such as en or pt-BR" }))
    .min(1)
    .max(6),
  interests: z.array(interestSchema).min(1).max(24),
  taste: z.object({ palette: phrases(12), subjects: phrases(24), moods: phrases(12) }),
  voice: voiceCardSchema,
  rhythm: rhythmSchema,
  seed: z.string().min(1).max(200),
});

export type Persona = z.infer<typeof personaSchema>;
export type VoiceCard = z.infer<typeof voiceCardSchema>;
export type Rhythm = z.infer<typeof rhythmSchema>;
