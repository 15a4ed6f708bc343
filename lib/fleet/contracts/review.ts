import { z } from "zod";
import { isoSchema } from "./words";

/** Why checks refuse words, by what an operator would make of it; the first are worth a look soonest. */
export const refusalGroups = {
  unfit: [
    "listed_word",
    "flagged",
    "unmoderated",
    "personal_data",
    "identity",
    "denial",
    "purchase",
    "profession",
    "romance",
  ],
  leak: ["prompt_fragment", "refusal_phrase", "link", "handle", "invisible_characters"],
  said: ["said_lately", "repeated"],
  manner: ["stock_phrase", "never_says", "language", "too_long", "empty"],
} as const;
export type RefusalGroup = keyof typeof refusalGroups;
export type RefusalReason = (typeof refusalGroups)[RefusalGroup][number];

export const refusalGroupNames = ["unfit", "leak", "said", "manner"] as const satisfies readonly RefusalGroup[];
const reasons = refusalGroupNames.flatMap((group): readonly RefusalReason[] => refusalGroups[group]);
export const draftStates = ["open", "seen"] as const;

/** What came of the turn after the draft was refused. */
export const draftFates = ["published", "liked", "dropped", "under_way", "unknown"] as const;
export type DraftFate = (typeof draftFates)[number];

export const refusedDraftSchema = z.object({
  id: z.number(),
  /** The fleet's own time. */
  at: isoSchema,
  kind: z.enum(["post", "comment"]),
  text: z.string(),
  reason: z.enum(reasons),
  state: z.enum(draftStates),
  fate: z.enum(draftFates),
  bot: z.object({ id: z.string(), name: z.string(), handle: z.string(), avatarUrl: z.string().nullable() }),
  turnId: z.string(),
  /** Title of the post it was for; null where the turn is no longer kept. */
  about: z.string().nullable(),
  closedAt: isoSchema.nullable(),
  closedBy: z.string().nullable(),
});
export type RefusedDraftDto = z.infer<typeof refusedDraftSchema>;

export const listRefusedInput = z.object({
  group: z.enum(refusalGroupNames).optional(),
  state: z.enum(draftStates).default("open"),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListRefusedInput = z.infer<typeof listRefusedInput>;

export const refusedPageSchema = z.object({
  items: z.array(refusedDraftSchema),
  nextBefore: z.number().nullable(),
  /** Open ones, by group. */
  open: z.array(z.object({ group: z.enum(refusalGroupNames), n: z.number() })),
});
export type RefusedPageDto = z.infer<typeof refusedPageSchema>;

/** One draft, all of a group, or all. `until`: newer ones stay, for nobody has looked at them. */
export const seeDraftsInput = z
  .object({
    id: z.number().int().positive().optional(),
    group: z.enum(refusalGroupNames).optional(),
    until: z.number().int().positive().optional(),
  })
  .refine(({ id, until }) => (id === undefined) !== (until === undefined), {
    path: ["until"],
    message: "One draft by id, or all up to one",
  });
export type SeeDraftsInput = z.infer<typeof seeDraftsInput>;
export const draftsSeenSchema = z.object({ seen: z.number() });
export type DraftsSeenDto = z.infer<typeof draftsSeenSchema>;
