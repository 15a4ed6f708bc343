/** Reads an error's body for what it says; nothing in it is required, and it never decides more than the status does. */
import { z } from "zod";
import { instantMs } from "./instants";
import type { AnswerBody } from "./read-body";

const loose = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);
const errorWire = z.object({
  code: loose(z.string()),
  error: loose(z.union([z.string(), z.object({ message: z.string(), code: loose(z.string()) })])),
  message: loose(z.string()),
  errors: z.unknown().optional(),
  validationIssues: z.unknown().optional(),
  resetAt: z.unknown().optional(),
  resetsAt: z.unknown().optional(),
  usage: loose(z.object({ used: z.number(), limit: z.number() })),
  status: loose(z.string()),
  errorCode: loose(z.string()),
  errorCategory: loose(z.string()),
  retryable: loose(z.boolean()),
});

export type ErrorBody = {
  code?: string;
  message?: string;
  issues?: unknown;
  resetAt?: number;
  usage?: { used: number; limit: number };
  /** Present when the body is the workflow runner's own failure report. */
  workflow?: { errorCode: string; errorCategory?: string; retryable: boolean };
};

export function readErrorBody(body: AnswerBody): ErrorBody {
  const parsed = errorWire.safeParse(body.kind === "json" ? body.value : undefined);
  if (!parsed.success) return {};
  const wire = parsed.data;
  const nested = typeof wire.error === "object" ? wire.error : undefined;
  const said = typeof wire.error === "string" ? wire.error : (nested?.message ?? wire.message);
  return {
    code: wire.code ?? nested?.code,
    message: said,
    issues: wire.validationIssues ?? wire.errors,
    resetAt: instantMs(wire.resetAt) ?? instantMs(wire.resetsAt),
    usage: wire.usage,
    workflow:
      wire.status === "error" && (wire.errorCode !== undefined || wire.retryable !== undefined)
        ? {
            errorCode: wire.errorCode ?? "UNKNOWN",
            errorCategory: wire.errorCategory,
            retryable: wire.retryable ?? false,
          }
        : undefined,
  };
}
