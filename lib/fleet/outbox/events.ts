import { z } from "zod";

/** A planned session of a bot. `run` ties the event to one lease, so that halting an older lease never touches a newer run. */
export const sessionPlannedData = z.object({
  botId: z.string(),
  lease: z.number().int(),
  session: z.number().int(),
  run: z.string(),
  /** Real time, ISO: when the run should look at the clock for the first time; at most 24 h away. */
  sleepUntil: z.string(),
});
export type SessionPlanned = z.infer<typeof sessionPlannedData>;

export const SESSION_PLANNED = "fleet/bot.session.planned";
export const BOT_HALTED = "fleet/bot.halted";
export const QUALITY_REQUESTED = "fleet/quality.requested";
export const qualityRequestedData = z.object({ jobId: z.string() });

export const PEOPLE_REQUESTED = "fleet/people.requested";
export const peopleRequestedData = z.object({ jobId: z.string() });

export type OutgoingEvent = { id: string; name: string; data: Record<string, unknown> };

/** A run sleeps at most this long at a time: hosted engines bound a single sleep. */
export const LONGEST_SLEEP_MS = 24 * 60 * 60 * 1000;

export function runKey(botId: string, lease: number): string {
  return `${botId}:${lease}`;
}

export function sessionPlanned(plan: {
  botId: string;
  lease: number;
  session: number;
  wakeRealAt: number;
  realNow: number;
}): OutgoingEvent {
  const { botId, lease, session } = plan;
  const sleepUntil = new Date(Math.min(plan.wakeRealAt, plan.realNow + LONGEST_SLEEP_MS)).toISOString();
  const data: SessionPlanned = { botId, lease, session, run: runKey(botId, lease), sleepUntil };
  return { id: `${botId}:${lease}:${session}`, name: SESSION_PLANNED, data };
}

/** Ends the runs of a lease that is over. Correctness never depends on it arriving. */
export function botHalted(botId: string, lease: number): OutgoingEvent {
  return { id: `halt:${botId}:${lease}`, name: BOT_HALTED, data: { botId, lease, run: runKey(botId, lease) } };
}

/** An operator wants tonight's report on quality now. */
export function qualityRequested(jobId: string): OutgoingEvent {
  return { id: `quality:${jobId}`, name: QUALITY_REQUESTED, data: { jobId } };
}

/** A job of people begins, or goes on. @param round tells one such wish from the next */
export function peopleRequested(jobId: string, round: string): OutgoingEvent {
  return { id: `people:${jobId}:${round}`, name: PEOPLE_REQUESTED, data: { jobId } };
}
