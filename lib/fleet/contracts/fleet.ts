import { z } from "zod";
import { stageSchema } from "./connection";
import { isoSchema } from "./words";

export const holdSchema = z.object({
  cause: z.string(),
  detail: z.string(),
  since: isoSchema,
  until: isoSchema.nullable(),
  by: z.string(),
  /** What will lift it, in a sentence. */
  moves: z.string(),
});
export type HoldDto = z.infer<typeof holdSchema>;

export const clockSchema = z.object({ realAt: isoSchema, virtualAt: isoSchema, speed: z.number() });

export const botCountsSchema = z.object({
  total: z.number(),
  running: z.number(),
  awake: z.number(),
  held: z.number(),
  paused: z.number(),
  failing: z.number(),
  stopped: z.number(),
});

/** What the frame of every screen shows. `running` excludes `awake`; `total` excludes retired bots. */
export const fleetStatusSchema = z.object({
  state: z.enum(["running", "paused", "held", "stopped", "idle"]),
  stateText: z.string(),
  counts: botCountsSchema,
  /** Drafts that wait for approval, and refused ones that nobody has looked at and that somebody should: unfit words and leaks, 100 at most. */
  toReview: z.number(),
  activityLevel: z.number(),
  /** Why the fleet moves more slowly than its activity level says; null when it does not. */
  paceText: z.string().nullable(),
  clock: clockSchema,
  /** `stage`: how far the fleet may go there; in `shadow` nothing is written to it. */
  gallery: z.object({
    identity: z.string(),
    name: z.string(),
    url: z.string(),
    sandbox: z.boolean(),
    stage: stageSchema,
  }),
  engine: z.object({ kind: z.enum(["embedded", "inngest"]), healthy: z.boolean(), detail: z.string() }),
  stoppedBy: z.string().nullable(),
  stoppedAt: isoSchema.nullable(),
  /** While it is stopped: bots that go on once it is re-armed, and running ones that something else holds then. */
  afterRearm: z.object({ moving: z.number(), held: z.number() }).nullable(),
  holds: z.array(holdSchema),
  viewer: z.object({ name: z.string(), role: z.enum(["viewer", "operator", "owner"]) }),
});
export type FleetStatusDto = z.infer<typeof fleetStatusSchema>;

/** Answer of fleet-wide commands. `bots`: how many bots the command concerned. */
export const fleetChangeSchema = z.object({ state: z.enum(["armed", "stopped"]), bots: z.number() });
export type FleetChangeDto = z.infer<typeof fleetChangeSchema>;

export const activityLevelInput = z.object({ level: z.number().int().min(10).max(300) });
export const speedInput = z.object({ speed: z.union([z.literal(1), z.literal(10), z.literal(60), z.literal(600)]) });
export const capsInput = z.object({
  dayCapCents: z.number().int().min(0).max(1_000_000),
  postsPerDay: z.number().int().min(0).max(100),
  commentsPerDay: z.number().int().min(0).max(500),
  likesPerDay: z.number().int().min(0).max(2000),
});
