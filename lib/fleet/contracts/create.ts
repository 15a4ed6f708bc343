import { z } from "zod";
import { tierSchema } from "./words";

export const handlePattern = /^[a-z0-9](?:[a-z0-9._-]{1,28})[a-z0-9]$/;
export const handleSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(handlePattern, "3–30 characters: letters, digits, dot, dash or underscore");

export const timeZoneSchema = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat("en", { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { message: "Not a time zone. Use a name such as Europe/Berlin." },
);

/** One bot. What is left out is drawn from the archetype and the seed. */
export const createBotInput = z.object({
  archetypeId: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(60).optional(),
  handle: handleSchema.optional(),
  bio: z.string().trim().max(300).optional(),
  timeZone: timeZoneSchema.optional(),
  tier: tierSchema.optional(),
  interests: z.array(z.string().trim().min(1).max(40)).max(12).optional(),
  seed: z.string().trim().max(60).optional(),
  start: z.boolean().default(false),
});
export type CreateBotInput = z.infer<typeof createBotInput>;

/** N bots. `mix` weighs archetypes by id (absent: the catalogue's weights); `timeZones` are dealt out in turn (absent: the archetype's region). */
export const createBotsInput = z.object({
  count: z.number().int().min(1).max(500),
  mix: z.record(z.string().max(60), z.number().min(0).max(100)).optional(),
  timeZones: z.array(timeZoneSchema).max(40).optional(),
  tier: tierSchema.optional(),
  seed: z.string().trim().min(1).max(60),
  start: z.boolean().default(false),
});
export type CreateBotsInput = z.infer<typeof createBotsInput>;

export const createResultSchema = z.object({
  ids: z.array(z.string()),
  provisioned: z.number(),
  failed: z.number(),
  firstError: z.string().nullable(),
});
export type CreateResultDto = z.infer<typeof createResultSchema>;

/** What the form would create, before it does: at most the first 60 personas. */
export const personaPreviewSchema = z.object({
  total: z.number(),
  items: z.array(
    z.object({
      name: z.string(),
      handle: z.string(),
      /** The face that it gets; null where the gallery takes none. */
      avatarUrl: z.string().nullable(),
      bio: z.string(),
      archetype: z.object({ id: z.string(), name: z.string() }),
      tier: tierSchema,
      city: z.string(),
      timeZone: z.string(),
      interests: z.array(z.string()),
      hours: z.array(z.number()),
    }),
  ),
  byArchetype: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
});
export type PersonaPreviewDto = z.infer<typeof personaPreviewSchema>;

/** Edits apply from the next turn. Only what is present changes. `version` guards against two editors. */
export const editBotInput = z.object({
  id: z.string().max(80),
  version: z.number().int(),
  name: z.string().trim().min(1).max(60).optional(),
  bio: z.string().trim().max(300).optional(),
  backstory: z.string().trim().max(600).optional(),
  tier: tierSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  interests: z
    .array(z.object({ topic: z.string().trim().min(1).max(40), weight: z.number().min(0).max(1) }))
    .min(1)
    .max(12)
    .optional(),
  voice: z
    .object({
      typicalWords: z.number().int().min(1).max(80),
      lowerCase: z.boolean(),
      exclamation: z.number().min(0).max(1),
      emoji: z.number().min(0).max(1),
      bluntness: z.number().min(0).max(1),
      questions: z.number().min(0).max(1),
    })
    .partial()
    .optional(),
  activeDays: z.array(z.number().int().min(0).max(6)).min(1).max(7).optional(),
});
export type EditBotInput = z.infer<typeof editBotInput>;

export const archetypeSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  weight: z.number(),
  tier: tierSchema,
  timeZone: z.string(),
  interests: z.array(z.string()),
});
export const archetypeListSchema = z.object({ items: z.array(archetypeSummarySchema) });
export type ArchetypeListDto = z.infer<typeof archetypeListSchema>;
