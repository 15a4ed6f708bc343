import type { ZodType } from "zod";
import { auditLog } from "@/lib/db/schema";
import type { Tx } from "@/lib/db/db";
import { type Role, requireRole } from "./actor";
import type { FleetContext } from "./context";

/** One thing an operator, a route or a durable function can ask for. The role is part of it, so no route can forget it. */
export type Verb<I, O> = {
  name: string;
  role: Role;
  kind: "command" | "query";
  input: ZodType<I>;
  run: (ctx: FleetContext, input: I) => Promise<O>;
};

export type Audit = { subject?: string; detail?: Record<string, unknown> };

export function defineQuery<I, O>(verb: Omit<Verb<I, O>, "kind">): Verb<I, O> {
  return {
    ...verb,
    kind: "query",
    run: async (ctx, input) => {
      requireRole(ctx.actor, verb.role);
      return verb.run(ctx, input);
    },
  };
}

/**
 * A change: role check, work and audit row in one transaction, then the outbox is flushed. `work` returns the result and what the
 * audit log shall say; `before` may talk to the gallery, outside the transaction; `after` runs once the transaction is committed and must be safe to lose.
 */
export function defineCommand<I, O>(verb: {
  name: string;
  role: Role;
  input: ZodType<I>;
  before?: (ctx: FleetContext, input: I) => Promise<void>;
  work: (tx: Tx, ctx: FleetContext, input: I) => Promise<{ result: O; audit?: Audit | null }>;
  after?: (ctx: FleetContext, result: O, input: I) => Promise<void> | void;
}): Verb<I, O> {
  return {
    name: verb.name,
    role: verb.role,
    kind: "command",
    input: verb.input,
    run: async (ctx, input) => {
      requireRole(ctx.actor, verb.role);
      await verb.before?.(ctx, input);
      const result = await ctx.db.transaction(async (tx) => {
        const done = await verb.work(tx, ctx, input);
        if (done.audit !== null) {
          await tx.insert(auditLog).values({
            at: new Date(ctx.clock.realNow()),
            actorId: ctx.actor.kind === "operator" ? ctx.actor.id : null,
            actorName: ctx.actor.name,
            action: verb.name,
            subject: done.audit?.subject,
            detail: done.audit?.detail,
          });
        }
        return done.result;
      });
      await verb.after?.(ctx, result, input);
      await ctx.flushOutbox();
      return result;
    },
  };
}
