import { z } from "zod";
import { isoSchema } from "./words";

/** What a program may be. Who may do what stays with people: no program is an owner. */
export const programRoles = ["viewer", "operator"] as const;
export const programRoleSchema = z.enum(programRoles);

export const createApiTokenInput = z.object({
  name: z.string().trim().min(1, "Say what will use it.").max(40, "Use at most 40 characters."),
  role: programRoleSchema,
});
export type CreateApiTokenInput = z.infer<typeof createApiTokenInput>;

export const apiTokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: programRoleSchema,
  createdAt: isoSchema,
  lastUsedAt: isoSchema.nullable(),
  /** Made by the server for whoever may read its data directory. */
  local: z.boolean(),
});
export const apiTokenListSchema = z.object({ tokens: z.array(apiTokenSchema) });
export type ApiTokenListDto = z.infer<typeof apiTokenListSchema>;

/** `token` is shown this once: only a digest of it is kept. */
export const createdApiTokenSchema = z.object({ id: z.string(), name: z.string(), token: z.string() });
export type CreatedApiTokenDto = z.infer<typeof createdApiTokenSchema>;
