import { z } from "zod";
import { isoSchema } from "./words";

/** Real time. */
export const alertSchema = z.object({
  id: z.number(),
  kind: z.string(),
  title: z.string(),
  /** Of the console's page that shows it. */
  path: z.string(),
  state: z.enum(["waiting", "sent", "dead"]),
  attempts: z.number(),
  createdAt: isoSchema,
  sentAt: isoSchema.nullable(),
  nextTryAt: isoSchema.nullable(),
  lastError: z.string().nullable(),
});
export type AlertDto = z.infer<typeof alertSchema>;

/** `host`: where alerts go; null for nowhere. The rest of the address and the secret are never told. Newest first. */
export const alertListSchema = z.object({ host: z.string().nullable(), items: z.array(alertSchema) });
export type AlertListDto = z.infer<typeof alertListSchema>;
