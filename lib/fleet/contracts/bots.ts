import { z } from "zod";
import { holdSchema } from "./fleet";
import {
  isoSchema,
  pageInput,
  reasonSchema,
  shownStatuses,
  shownStatusSchema,
  tierSchema,
  turnKindSchema,
} from "./words";

/** Hours of the bot's own clock, 0 to 23: from the first until before the second. */
export const quietHoursSchema = z.object({ from: z.number(), until: z.number() });

export const botRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  avatarUrl: z.string().nullable(),
  archetype: z.object({ id: z.string(), name: z.string() }),
  tier: tierSchema,
  city: z.string(),
  timeZone: z.string(),
  status: shownStatusSchema,
  /** Why it is not moving, or what is wrong; one short phrase. */
  statusReason: z.string().nullable(),
  /** What was asked of this bot itself, whatever keeps the whole fleet. */
  own: z.object({ started: z.boolean(), paused: z.boolean() }),
  /** Only while nothing keeps it from coming. */
  nextWakeAt: isoSchema.nullable(),
  /** The quiet hours, where an earlier visit was left out because of them. */
  quiet: quietHoursSchema.nullable(),
  session: z.object({ turn: z.number(), of: z.number() }).nullable(),
  lastAction: z.object({ text: z.string(), at: isoSchema, imageUrl: z.string().nullable() }).nullable(),
  actions24h: z.number(),
  /** Actions in each of the last 12 two-hour slots, oldest first. */
  spark: z.array(z.number()),
  cost24hMicros: z.number(),
  errors24h: z.number(),
});
export type BotRowDto = z.infer<typeof botRowSchema>;

export const botSorts = [
  "name",
  "status",
  "archetype",
  "next_wake",
  "last_action",
  "actions",
  "cost",
  "errors",
  "created",
] as const;
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((v) => (v === undefined ? [] : Array.isArray(v) ? v : [v]), z.array(item).max(20));

export const botFilter = z.object({
  q: z.string().trim().max(120).optional(),
  status: list(z.enum(shownStatuses)),
  archetype: list(z.string().max(60)),
  tier: list(tierSchema),
});
export type BotFilter = z.infer<typeof botFilter>;

export const listBotsInput = botFilter.extend({
  /** Exactly this bot, retired or not. */
  handle: z.string().trim().toLowerCase().min(1).max(200).optional(),
  sort: z.enum(botSorts).default("next_wake"),
  dir: z.enum(["asc", "desc"]).default("asc"),
  ...pageInput,
});
export type ListBotsInput = z.infer<typeof listBotsInput>;

/** `facets` count the whole fleet that matches everything but the status filter. Retired bots show only when asked for. */
export const botPageSchema = z.object({
  rows: z.array(botRowSchema),
  matching: z.number(),
  total: z.number(),
  facets: z.record(shownStatusSchema, z.number()),
  archetypes: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
});
export type BotPageDto = z.infer<typeof botPageSchema>;

export const bulkActions = ["start", "pause", "resume", "stop", "wake", "retire"] as const;
/** Which bots: named ones, or every one that matches a filter at the moment the command runs. */
export const bulkTargetSchema = z.union([
  z.object({ ids: z.array(z.string()).min(1).max(1000) }),
  z.object({ filter: botFilter }),
]);
/** What becomes of what a bot made when it is retired. */
export const madeSchema = z.enum(["keep", "remove"]);
export const bulkInput = z
  .object({
    action: z.enum(bulkActions),
    target: bulkTargetSchema,
    reason: reasonSchema,
    made: madeSchema.optional(),
    /** How many bots whoever asks was told of: with another number, nothing is done. */
    count: z.number().int().min(0).optional(),
  })
  .refine(({ action, made }) => made === undefined || action === "retire", {
    path: ["made"],
    message: "Only retiring asks what becomes of what bots made",
  });
export type BulkInput = z.infer<typeof bulkInput>;

/** `jobId`: the removal that goes on with it, where one was asked for. */
export const bulkResultSchema = z.object({
  changed: z.number(),
  unchanged: z.number(),
  reasons: z.array(z.string()),
  jobId: z.string().nullish(),
  /** What keeps those that changed from moving yet; a whole sentence. */
  waits: z.string().nullish(),
});
export type BulkResultDto = z.infer<typeof bulkResultSchema>;

export const turnSchema = z.object({
  id: z.string(),
  index: z.number(),
  kind: turnKindSchema,
  count: z.number(),
  dueAt: isoSchema,
  status: z.enum(["planned", "working", "waiting", "done", "refused", "skipped", "given_up"]),
  reason: z.string().nullable(),
  text: z.string().nullable(),
  targets: z.array(
    z.object({ itemId: z.string(), title: z.string(), authorHandle: z.string(), imageUrl: z.string().nullable() }),
  ),
  costMicros: z.number(),
  /** When (real time) all that it put on the gallery was taken off again. */
  removedAt: isoSchema.nullable(),
});
export type TurnDto = z.infer<typeof turnSchema>;

export const sessionSchema = z.object({
  id: z.string(),
  number: z.number(),
  visit: z.enum(["content", "silent"]),
  status: z.enum(["open", "closed", "abandoned"]),
  openedAt: isoSchema,
  closedAt: isoSchema.nullable(),
  turns: z.array(turnSchema),
});
export type SessionDto = z.infer<typeof sessionSchema>;

export const sessionPageSchema = z.object({ items: z.array(sessionSchema), nextBefore: z.number().nullable() });
export type SessionPageDto = z.infer<typeof sessionPageSchema>;
export const listSessionsInput = z.object({
  id: z.string().max(80),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export const postSchema = z.object({
  itemId: z.string(),
  turnId: z.string().nullable(),
  title: z.string(),
  imageUrl: z.string().nullable(),
  url: z.string().nullable(),
  at: isoSchema,
});
export type PostDto = z.infer<typeof postSchema>;

export const botDetailSchema = z.object({
  bot: botRowSchema,
  bio: z.string(),
  persona: z.unknown(),
  personaVersion: z.number(),
  statusSince: isoSchema,
  holds: z.array(holdSchema.extend({ scope: z.enum(["fleet", "bot"]) })),
  /** A whole sentence: "Wakes 14:07, in 12 min — evening visit". */
  next: z.object({ wakeAt: isoSchema.nullable(), text: z.string(), visit: z.enum(["content", "silent"]).nullable() }),
  /** How its words are reviewed: its own mode, null for as the fleet's, and the fleet's. */
  review: z.object({ own: z.enum(["off", "delay", "approve"]).nullable(), fleet: z.enum(["off", "delay", "approve"]) }),
  provision: z.object({ state: z.enum(["pending", "done", "failed"]), error: z.string().nullable() }),
  counts: z.object({ posts: z.number(), likes: z.number(), comments: z.number(), removedPosts: z.number() }),
  profileUrl: z.string().nullable(),
  /** Local-hour weights of the day, 24 values that sum to 1, in the bot's own zone. */
  hours: z.array(z.number()),
  activeDays: z.array(z.number()),
  /** Visits of the last seven local days: `[dayOffset (−6…0), hour, visits]`. */
  awake: z.array(z.tuple([z.number(), z.number(), z.number()])),
  /** Hours counted from 00:00 of today's local day: since when it lives, since when it cannot move (null: it can), when it comes next. */
  week: z.object({
    from: z.number(),
    until: z.number().nullable(),
    next: z.number().nullable(),
    quiet: quietHoursSchema.nullable(),
  }),
  posts: z.array(postSchema),
});
export type BotDetailDto = z.infer<typeof botDetailSchema>;

/** Everything a turn left behind. `trace` and `work` are as recorded. */
export const turnTraceSchema = z.object({
  turn: turnSchema,
  bot: z.object({ id: z.string(), name: z.string(), handle: z.string(), timeZone: z.string() }),
  session: z.object({ number: z.number(), turns: z.number() }),
  /** The post that it made or was about; null when it is gone, or cannot be linked to. */
  itemUrl: z.string().nullable(),
  trace: z.unknown(),
  /** What the gallery was asked to draw, step by step; null for what is no post, or has no picture yet. */
  picture: z
    .object({ prompt: z.string(), steps: z.array(z.object({ what: z.string(), params: z.string() })) })
    .nullable(),
  calls: z.array(
    z.object({
      id: z.string(),
      at: isoSchema,
      purpose: z.string(),
      model: z.string(),
      status: z.string(),
      inputTokens: z.number(),
      outputTokens: z.number(),
      costMicros: z.number(),
      latencyMs: z.number().nullable(),
      error: z.string().nullable(),
    }),
  ),
  effects: z.array(
    z.object({
      kind: z.enum(["render", "post", "comment", "like"]),
      status: z.enum(["permitted", "done", "refused", "unknown", "given_up"]),
      itemId: z.string().nullable(),
      remoteId: z.string().nullable(),
      at: isoSchema,
      sends: z.number(),
      reads: z.number(),
      reason: z.string().nullable(),
      removedAt: isoSchema.nullable(),
    }),
  ),
});
export type TurnTraceDto = z.infer<typeof turnTraceSchema>;
