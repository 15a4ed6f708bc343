import { z } from "zod";
import { blockValue } from "@/lib/behavior/left-alone";
import { isoSchema } from "./words";

/** A user of the gallery by handle, with or without @; kept in lower case, as blocks are. */
const handle = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .transform((value) => blockValue("user", value))
  .refine((value) => value !== "", "A user's name is missing");

export const personInput = z.object({ handle });
export type PersonInput = z.infer<typeof personInput>;

/** `before`: the `nextBefore` of the page before. */
export const contactsInput = personInput.extend({
  before: z
    .string()
    .regex(/^\d{1,15}\|.{1,80}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ContactsInput = z.infer<typeof contactsInput>;

/** One like or comment of a bot on a post of theirs, or an answer to them elsewhere. `gone`: it was taken off the gallery. */
export const contactSchema = z.object({
  id: z.string(),
  kind: z.enum(["like", "comment"]),
  at: isoSchema,
  bot: z.object({ id: z.string(), name: z.string(), handle: z.string(), avatarUrl: z.string().nullable() }),
  turnId: z.string(),
  itemTitle: z.string().nullable(),
  itemUrl: z.string().nullable(),
  text: z.string().nullable(),
  gone: z.boolean(),
});
export type ContactDto = z.infer<typeof contactSchema>;

export const contactPageSchema = z.object({
  handle: z.string(),
  /** Since when, by whom and why they are left alone; null when they are not. */
  block: z.object({ id: z.number(), by: z.string(), at: isoSchema, reason: z.string().nullable() }).nullable(),
  isBot: z.boolean(),
  counts: z.object({ likes: z.number(), comments: z.number(), bots: z.number() }),
  canRemove: z.boolean(),
  items: z.array(contactSchema),
  nextBefore: z.string().nullable(),
});
export type ContactPageDto = z.infer<typeof contactPageSchema>;

export const personJobSchema = z.object({ jobId: z.string(), things: z.number() });
export type PersonJobDto = z.infer<typeof personJobSchema>;
