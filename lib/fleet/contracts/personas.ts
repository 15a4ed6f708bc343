import { z } from "zod";
import { createBotsInput, handleSchema } from "./create";
import { idInput, isoSchema, tierSchema } from "./words";

export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: "A language tag such as en or pt-BR" });

/** People from a form: how many and what kind as for bots, and in plain words who they are. Languages are dealt out in turn. */
export const personaFormInput = createBotsInput.omit({ start: true }).extend({
  brief: z.string().trim().max(800).default(""),
  tone: z.string().trim().max(160).default(""),
  languages: z.array(languageSchema).max(12).optional(),
});
export type PersonaFormInput = z.infer<typeof personaFormInput>;

/** What a form would ask of the model: about, and at most. Money in micro-dollars; `refused` says why it cannot begin. */
export const personaEstimateSchema = z.object({
  offline: z.boolean(),
  model: z.string(),
  calls: z.number(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  costMicros: z.number(),
  mostMicros: z.number(),
  refused: z.string().nullable(),
  byArchetype: z.record(z.string(), z.number()),
});
export type PersonaEstimateDto = z.infer<typeof personaEstimateSchema>;

export const personaJobSchema = z.object({
  id: z.string(),
  status: z.enum(["running", "done", "failed"]),
  done: z.number(),
  total: z.number(),
  note: z.string().nullable(),
  error: z.string().nullable(),
  costMicros: z.number(),
  startedBy: z.string(),
  createdAt: isoSchema,
  form: personaFormInput,
  imported: z.boolean(),
  counts: z.object({
    ready: z.number(),
    asked: z.number(),
    dropped: z.number(),
    accepted: z.number(),
    alike: z.number(),
  }),
});
export type PersonaJobDto = z.infer<typeof personaJobSchema>;

export const personaJobsSchema = z.object({ items: z.array(personaJobSchema) });
export type PersonaJobsDto = z.infer<typeof personaJobsSchema>;

const interests = z
  .array(z.object({ topic: z.string().trim().min(1).max(40), weight: z.number().min(0).max(1) }))
  .min(1)
  .max(12);

export const candidateSchema = z.object({
  id: z.string(),
  state: z.enum(["ready", "asked", "accepted"]),
  name: z.string(),
  handle: z.string(),
  /** The face that it gets; null where the gallery takes none. */
  avatarUrl: z.string().nullable(),
  bio: z.string(),
  backstory: z.string(),
  archetype: z.object({ id: z.string(), name: z.string() }),
  tier: tierSchema,
  city: z.string(),
  languages: z.array(z.string()),
  interests: z.array(z.object({ topic: z.string(), weight: z.number() })),
  voice: z.string(),
  hours: z.array(z.number()),
  hint: z.string().nullable(),
  /** The most similar of fleet and candidates; `alike` from the threshold on. */
  near: z.object({ name: z.string(), score: z.number(), alike: z.boolean() }).nullable(),
  botId: z.string().nullable(),
});
export type CandidateDto = z.infer<typeof candidateSchema>;

export const CANDIDATES_A_PAGE = 48;
export const personaJobPageSchema = z.object({
  job: personaJobSchema,
  items: z.array(candidateSchema),
  pages: z.number(),
  /** Without a model people come from the built-in lists, and hints are not read. */
  offline: z.boolean(),
});
export type PersonaJobPageDto = z.infer<typeof personaJobPageSchema>;
export const personaJobPageInput = idInput.extend({ page: z.coerce.number().int().min(1).max(50).default(1) });

export const editCandidateInput = idInput.extend({
  name: z.string().trim().min(1).max(60).optional(),
  handle: handleSchema.optional(),
  bio: z.string().trim().max(300).optional(),
  backstory: z.string().trim().max(600).optional(),
  tier: tierSchema.optional(),
  interests: interests.optional(),
});
export type EditCandidateInput = z.infer<typeof editCandidateInput>;

export const redrawCandidateInput = idInput.extend({ hint: z.string().trim().max(200).default("") });
export type RedrawCandidateInput = z.infer<typeof redrawCandidateInput>;

export const acceptPersonasInput = idInput.extend({
  /** Absent: all that are ready. */
  candidates: z.array(z.string().max(90)).min(1).max(500).optional(),
  start: z.boolean().default(false),
});
export type AcceptPersonasInput = z.infer<typeof acceptPersonasInput>;

/** The whole fleet, and all candidates that are ready, against each other. */
export const samenessSchema = z.object({
  compared: z.number(),
  /** True when there were more than are compared. */
  sampled: z.boolean(),
  threshold: z.number(),
  /** How many have somebody too like them. */
  alike: z.number(),
  /** Mean of each one's nearest. */
  mean: z.number(),
  nearest: z
    .object({
      a: z.object({ name: z.string(), handle: z.string(), botId: z.string().nullable() }),
      b: z.object({ name: z.string(), handle: z.string(), botId: z.string().nullable() }),
      score: z.number(),
      name: z.number(),
      bio: z.number(),
      interests: z.number(),
      voice: z.number(),
    })
    .nullable(),
});
export type SamenessDto = z.infer<typeof samenessSchema>;

/** What a persona was, newest first. */
export const personaVersionsSchema = z.object({
  items: z.array(
    z.object({
      version: z.number(),
      at: isoSchema,
      by: z.string(),
      what: z.string(),
      name: z.string(),
      bio: z.string(),
      isCurrent: z.boolean(),
    }),
  ),
});
export type PersonaVersionsDto = z.infer<typeof personaVersionsSchema>;

/** `version` is the one on screen: whoever changed it meanwhile is not overruled. */
export const rollBackInput = idInput.extend({ version: z.number().int(), to: z.number().int().min(1) });
export type RollBackInput = z.infer<typeof rollBackInput>;
