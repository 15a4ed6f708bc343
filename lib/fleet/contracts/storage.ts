import { z } from "zod";
import { isoSchema } from "./words";

export const storageSchema = z.object({
  totalBytes: z.number(),
  /** The largest, with their indexes; `rows` is a count of a small table or the database's own estimate, null before it has made one. */
  tables: z.array(z.object({ name: z.string(), holds: z.string(), bytes: z.number(), rows: z.number().nullable() })),
  otherBytes: z.number(),
  /** Domain time. */
  oldestActivityAt: isoSchema.nullable(),
  kept: z.array(z.object({ what: z.string(), long: z.string() })),
});
export type StorageDto = z.infer<typeof storageSchema>;
