import { z } from "zod";
import { botCountsSchema } from "./fleet";
import { isoSchema } from "./words";

const face = z.object({ id: z.string(), name: z.string(), avatarUrl: z.string().nullable() });

export const attentionSchema = z.object({
  id: z.string(),
  tone: z.enum(["fail", "held"]),
  kind: z.enum([
    "failing",
    "budget",
    "token",
    "provision",
    "dead_letter",
    "engine",
    "hold",
    "incident",
    "pace",
    "alert",
    "removal",
    "quality",
    "review",
  ]),
  title: z.string(),
  detail: z.string(),
  at: isoSchema,
  /** `at` is by the world's clock, not the fleet's. */
  real: z.boolean().optional(),
  action: z.object({ label: z.string(), href: z.string().optional(), post: z.string().optional() }),
});
export type AttentionDto = z.infer<typeof attentionSchema>;

const hour = z.object({ at: isoSchema, post: z.number(), comment: z.number(), like: z.number(), browse: z.number() });

/** Hours are domain time. `planned` counts visits that are already planned, an hour at a time. */
export const overviewSchema = z.object({
  counts: botCountsSchema,
  nextWakeAt: isoSchema.nullable(),
  heldText: z.string().nullable(),
  pausedText: z.string().nullable(),
  heldFaces: z.array(face),
  failingFaces: z.array(face),
  failingSince: isoSchema.nullable(),
  failingText: z.string().nullable(),
  spend: z.object({
    todayMicros: z.number(),
    reservedMicros: z.number(),
    capMicros: z.number(),
    /** To a model provider. What the offline voice wrote is counted apart: it costs nothing. */
    calls: z.number(),
    offlineCalls: z.number(),
    dayEndsAt: isoSchema,
    /** How the fleet saves now, and since when; null while it does not. */
    saving: z.object({ words: z.string(), since: isoSchema.nullable(), isUsedUp: z.boolean() }).nullable(),
  }),
  attention: z.array(attentionSchema),
  pulse: z.object({ past: z.array(hour), planned: z.array(z.object({ at: isoSchema, visits: z.number() })) }),
});
export type OverviewDto = z.infer<typeof overviewSchema>;
