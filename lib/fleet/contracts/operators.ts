import { z } from "zod";
import { passwordFault } from "./password";
import { roles } from "./words";

export const roleSchema = z.enum(roles);

export const emailSchema = z.string().trim().toLowerCase().pipe(z.email("This is not an e-mail address.").max(254));
export const operatorNameSchema = z
  .string()
  .trim()
  .min(1, "Tell the others who you are.")
  .max(60, "Use at most 60 characters.");

/** Any text: the rule needs to know whose password it is. */
const newPassword = z.string().max(1000);

/** Of set-up, invitation and recovery alike. */
export const completeSetupInput = z
  .object({
    token: z.string().min(20).max(200),
    name: operatorNameSchema,
    email: emailSchema,
    password: newPassword,
  })
  .superRefine(({ password, ...person }, context) => {
    const fault = passwordFault(password, person);
    if (fault) context.addIssue({ code: "custom", path: ["password"], message: fault });
  });
export type CompleteSetupInput = z.infer<typeof completeSetupInput>;

export const signInInput = z.object({
  email: emailSchema,
  password: z.string().min(1, "Enter your password.").max(128),
});

const id = z.string().min(1).max(80);
export const inviteOperatorInput = z.object({ role: roleSchema, email: emailSchema.optional() });
export const changeOperatorRoleInput = z.object({ id, role: roleSchema });
export const operatorIdInput = z.object({ id });
export const changePasswordInput = z.object({
  current: z.string().min(1, "Enter your current password.").max(128),
  next: newPassword,
});

const iso = z.iso.datetime({ precision: 3 });
export const operatorSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  createdAt: iso,
  /** When a session of theirs was last begun or prolonged; null when they have none. */
  seenAt: iso.nullable(),
  sessions: z.number(),
  you: z.boolean(),
});

export const invitationSchema = z.object({
  id: z.string(),
  role: roleSchema,
  email: z.string().nullable(),
  expiresAt: iso,
});
export const operatorListSchema = z.object({
  operators: z.array(operatorSchema),
  invitations: z.array(invitationSchema),
});
export type OperatorListDto = z.infer<typeof operatorListSchema>;

/** `url` is shown this once: only a hash of its token is kept. */
export const invitedSchema = z.object({ id: z.string(), url: z.string(), expiresAt: iso });

export const sessionRowSchema = z.object({
  id: z.string(),
  createdAt: iso,
  seenAt: iso,
  expiresAt: iso,
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  current: z.boolean(),
});
export const sessionListSchema = z.object({ sessions: z.array(sessionRowSchema) });
