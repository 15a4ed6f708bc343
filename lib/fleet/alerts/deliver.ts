// Law: an alert is sent until its receiver has taken it, eight times at most; one that was not taken stays to be seen.
import { and, asc, eq, lt, lte, ne, sql } from "drizzle-orm";
import { alerts } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { WebhookAnswer, WebhookPort } from "./webhook-port";

export type Alert = typeof alerts.$inferSelect;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Waits between the tries, in minutes: one more try than there are waits. */
const WAITS = [1, 2, 5, 15, 60, 180, 360];
export const MAX_TRIES = WAITS.length + 1;
/** Longer than a try lasts: a process that dies while it sends leaves the alert to the next one. */
export const CLAIM_MS = MINUTE_MS;
/** No try begins later: a round takes 17 s at most. */
const ROUND_MS = 5000;
/** The port gives up by itself after 10 s. Should it not, nobody waits for it. */
const TRY_MS = 12_000;
const ROUND_ALERTS = 50;
const KEPT_DAYS = 90;

/** Takes the oldest alert that is due, so that no other process sends it meanwhile. Null when none is. */
async function claim(ctx: FleetContext): Promise<Alert | null> {
  const now = ctx.clock.realNow();
  return ctx.db.transaction(async (tx) => {
    const [due] = await tx
      .select({ id: alerts.id })
      .from(alerts)
      .where(and(eq(alerts.state, "waiting"), lte(alerts.nextTryAt, new Date(now))))
      .orderBy(asc(alerts.id))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return null;
    const [row] = await tx
      .update(alerts)
      .set({ attempts: sql`${alerts.attempts} + 1`, nextTryAt: new Date(now + CLAIM_MS) })
      .where(eq(alerts.id, due.id))
      .returning();
    return row ?? null;
  });
}

function bodyOf(alert: Alert, webhook: WebhookPort): string {
  const { id, kind, title, detail, path, createdAt } = alert;
  const link = `${webhook.site}${path}`;
  return JSON.stringify({ id, kind, title, detail, link, at: createdAt.toISOString(), fleet: webhook.site });
}

/** What the receiver says, or that it has said nothing for `patienceMs` of real time. */
async function ask(webhook: WebhookPort, body: string, patienceMs: number): Promise<WebhookAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<WebhookAnswer>((resolve) => {
    const reason = `${webhook.host} did not answer within ${Math.round(patienceMs / 1000)} s`;
    timer = setTimeout(() => resolve({ ok: false, reason }), patienceMs);
  });
  try {
    return await Promise.race([webhook.post(body), silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** One try. With `last` there is no other after it. */
export async function deliver(
  ctx: FleetContext,
  webhook: WebhookPort,
  alert: Alert,
  last = alert.attempts >= MAX_TRIES,
  patienceMs = TRY_MS,
): Promise<WebhookAnswer> {
  const answer = await ask(webhook, bodyOf(alert, webhook), patienceMs);
  const now = ctx.clock.realNow();
  const waitMs = (WAITS[alert.attempts - 1] ?? 0) * MINUTE_MS;
  const outcome = answer.ok
    ? { state: "sent" as const, sentAt: new Date(now), nextTryAt: null, lastError: null }
    : {
        state: last ? ("dead" as const) : ("waiting" as const),
        nextTryAt: last ? null : new Date(now + waitMs),
        lastError: answer.reason.slice(0, 300),
      };
  await ctx.db.update(alerts).set(outcome).where(eq(alerts.id, alert.id));
  return answer;
}

/** Sends what is due. A failure ends the round: the others would wait just as long. Answers how many were taken. */
export async function sendWaiting(ctx: FleetContext, patienceMs = TRY_MS): Promise<number> {
  const { webhook } = ctx;
  if (!webhook) return 0;
  const startedAt = ctx.clock.realNow();
  let sent = 0;
  while (sent < ROUND_ALERTS && ctx.clock.realNow() - startedAt < ROUND_MS) {
    const alert = await claim(ctx);
    if (!alert || !(await deliver(ctx, webhook, alert, undefined, patienceMs)).ok) break;
    sent += 1;
  }
  return sent;
}

/** How many could be sent now. */
export async function alertsDue(ctx: FleetContext): Promise<number> {
  if (!ctx.webhook) return 0;
  const now = new Date(ctx.clock.realNow());
  return ctx.db.$count(alerts, and(eq(alerts.state, "waiting"), lte(alerts.nextTryAt, now)));
}

export async function forgetOldAlerts(ctx: FleetContext): Promise<void> {
  const before = new Date(ctx.clock.realNow() - KEPT_DAYS * DAY_MS);
  await ctx.db.delete(alerts).where(and(ne(alerts.state, "waiting"), lt(alerts.createdAt, before)));
}
