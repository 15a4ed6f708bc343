import { z } from "zod";
import { budgetsSchema } from "./budget";
import { disclosureInput, limitsSchema } from "./limits";
import { isoSchema, reasonSchema } from "./words";

export const settingsSchema = z.object({
  studio: z.object({
    sandbox: z.boolean(),
    url: z.string(),
    identity: z.string(),
    tokenSet: z.boolean(),
    /** In plain words, what the connected gallery does not offer. */
    missing: z.array(z.string()),
  }),
  model: z.object({
    offline: z.boolean(),
    provider: z.string(),
    model: z.string(),
    baseUrl: z.string().nullable(),
    /** Whether the model is shown posts' pictures: `unable` where it should be and takes none, `none_yet` while it has seen none of this gallery's. */
    pictures: z.enum(["off", "unable", "none_yet", "seen"]),
  }),
  engine: z.object({
    kind: z.enum(["embedded", "inngest"]),
    healthy: z.boolean(),
    detail: z.string(),
    seenAt: isoSchema.nullable(),
  }),
  database: z.object({ kind: z.enum(["pglite", "postgres", "neon"]), sizeBytes: z.number() }),
  clock: z.object({ speed: z.number(), canChange: z.boolean(), virtualAt: isoSchema, realAt: isoSchema }),
  caps: z.object({
    dayCapCents: z.number(),
    postsPerDay: z.number(),
    commentsPerDay: z.number(),
    likesPerDay: z.number(),
  }),
  budgets: budgetsSchema,
  limits: limitsSchema,
  disclosure: disclosureInput.shape.disclosure,
  canPrepare: z.boolean(),
});
export type SettingsDto = z.infer<typeof settingsSchema>;

/** What becomes of the bots of a gallery that is no longer the configured one. */
export const settleGalleryInput = z.object({
  old: z.enum(["stop", "retire"]),
  /** Whose personas begin anew with this gallery, stopped; their old bots become what the others become. */
  take: z.union([z.literal("all"), z.array(z.string().min(1).max(80)).max(1000)]).optional(),
  reason: reasonSchema,
});
export type SettleGalleryInput = z.infer<typeof settleGalleryInput>;
/** `left`: handles of those that could not be taken along, for they are another bot's there. */
export const settledGallerySchema = z.object({
  changed: z.number(),
  planned: z.number(),
  taken: z.number(),
  left: z.array(z.string()),
});
export type SettledGalleryDto = z.infer<typeof settledGallerySchema>;

export const testResultSchema = z.object({
  ok: z.boolean(),
  text: z.string(),
  remedy: z.string().nullable(),
  latencyMs: z.number(),
});
export type TestResultDto = z.infer<typeof testResultSchema>;

export const auditRowSchema = z.object({
  id: z.number(),
  at: isoSchema,
  actor: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()).nullable(),
});
/** `names`: of bots ("Mara Lind (mara)") and operators that the rows speak of by id, as far as they still exist. */
export const auditPageSchema = z.object({
  items: z.array(auditRowSchema),
  names: z.record(z.string(), z.string()),
  nextBefore: z.number().nullable(),
});
export type AuditPageDto = z.infer<typeof auditPageSchema>;
export const listAuditInput = z.object({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** Fourteen back-dated days for a new sandbox: bots are created when there are none. */
export const prepareGalleryInput = z.object({
  bots: z.number().int().min(1).max(200).default(12),
  days: z.number().int().min(1).max(28).default(14),
  seed: z.string().trim().min(1).max(60).default("lived-in"),
});
export type PrepareGalleryInput = z.infer<typeof prepareGalleryInput>;

export const jobSchema = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.enum(["running", "done", "failed"]),
  done: z.number(),
  total: z.number(),
  note: z.string().nullable(),
  error: z.string().nullable(),
});
export type JobDto = z.infer<typeof jobSchema>;

/** The preparation of a lived-in gallery that is under way, if one is. */
export const preparationSchema = z.object({ job: jobSchema.nullable() });
export type PreparationDto = z.infer<typeof preparationSchema>;
