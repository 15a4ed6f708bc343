/** Reads what Studio's refusals say; nothing in their bodies is required. */
import { z } from "zod";
import type { Answered, Refusal } from "./classify";
import { instantMs } from "./instants";

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

const BUDGETS = new Map<string | undefined, Pick<NonNullable<Refusal["budget"]>, "scope" | "window">>([
  ["FLEET_DAILY_BUDGET_EXCEEDED", { scope: "fleet", window: "day" }],
  ["FLEET_MONTHLY_BUDGET_EXCEEDED", { scope: "fleet", window: "month" }],
  ["AGENT_DAILY_LIMIT_EXCEEDED", { scope: "bot", window: "day" }],
  ["AGENT_MONTHLY_LIMIT_EXCEEDED", { scope: "bot", window: "month" }],
]);

export function explainError({ body }: Answered): Refusal {
  const parsed = errorWire.safeParse(body.kind === "json" ? body.value : undefined);
  if (!parsed.success) return {};
  const wire = parsed.data;
  const nested = typeof wire.error === "object" ? wire.error : undefined;
  const code = wire.code ?? nested?.code;
  const budget = BUDGETS.get(code);
  const resetAt = instantMs(wire.resetAt) ?? instantMs(wire.resetsAt);
  const isReport = wire.status === "error" && (wire.errorCode !== undefined || wire.retryable !== undefined);
  return {
    message: typeof wire.error === "string" ? wire.error : (nested?.message ?? wire.message),
    issues: wire.validationIssues ?? wire.errors,
    budget: budget && { ...budget, resetAt, usage: wire.usage },
    paused: code === "FLEET_PAUSED",
    report: isReport
      ? {
          errorCode: wire.errorCode ?? "UNKNOWN",
          errorCategory: wire.errorCategory,
          retryable: wire.retryable ?? false,
        }
      : undefined,
  };
}
