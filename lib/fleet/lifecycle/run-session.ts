import type { FleetContext } from "../context";
import type { SessionPlanned } from "../outbox/events";
import { draftComment, publishComment } from "../turns/comment-turn";
import { endTurn } from "../turns/finish-turn";
import { likeTurn } from "../turns/like-turn";
import { draftPost, publishPost } from "../turns/post-turn";
import { renderPost } from "../turns/render-post";
import type { StepResult } from "../turns/step-result";
import { closeSession } from "./close-session";
import { plainReason } from "./plain-reason";
import { openSession, type Opened, type PlannedAction } from "./open-session";

/** What a durable engine offers a run. Step ids are stable across releases: half-finished runs are resumed by them. */
export type StepTools = {
  run: <T>(id: string, work: () => Promise<T>) => Promise<T>;
  sleepUntil: (id: string, until: Date) => Promise<void>;
};

export type ContextForStep = () => Promise<FleetContext>;
export type SessionEnd = { ended: "closed" | "stale" | "held" | "halted"; reason?: string };

/** How often a step asks again for an effect whose outcome is unknown. */
const SETTLE_ROUNDS = 8;

const stepsOf = {
  like: [["like", likeTurn]],
  comment: [
    ["draft", draftComment],
    ["publish", publishComment],
  ],
  post: [
    ["draft", draftPost],
    ["render", renderPost],
    ["publish", publishPost],
  ],
} as const;

const turnIndex = (turnId: string): string => turnId.slice(turnId.lastIndexOf(":") + 1);

/** A turn that no budget pays for is left out, and the visit goes on with what is free. */
async function leaveUnpaid(ctx: FleetContext, turnId: string, result: StepResult): Promise<StepResult> {
  if (result.kind !== "halted" || !result.unpaid) return result;
  const status = await endTurn(ctx, turnId, { status: "skipped", reason: result.reason });
  return { kind: "over", status: status ?? "skipped" };
}

async function runTurn(
  step: StepTools,
  context: ContextForStep,
  data: SessionPlanned,
  action: PlannedAction,
): Promise<StepResult> {
  const prefix = `t${turnIndex(action.turnId)}`;
  let result: StepResult = { kind: "next" };
  for (const [name, work] of stepsOf[action.kind]) {
    for (let round = 0; round < SETTLE_ROUNDS; round++) {
      const id = round === 0 ? `${prefix}-${name}` : `${prefix}-${name}-${round}`;
      result = await step.run(id, async () => {
        const ctx = await context();
        return leaveUnpaid(ctx, action.turnId, await work(ctx, action.turnId, data.lease));
      });
      if (result.kind !== "unsettled") break;
      await step.sleepUntil(`${id}-settle`, new Date(result.until));
    }
    if (result.kind !== "next") return result;
  }
  return result;
}

async function waitAndOpen(
  step: StepTools,
  context: ContextForStep,
  data: SessionPlanned,
): Promise<Exclude<Opened, { kind: "early" }>> {
  let until = data.sleepUntil;
  for (let look = 0; ; look++) {
    await step.sleepUntil(`wake-${look}`, new Date(until));
    const opened = await step.run(`open-${look}`, async () => openSession(await context(), data));
    if (opened.kind !== "early") return opened;
    until = opened.until;
  }
}

/** A visit from wake to leave. Everything a step learned travels in its result; nothing is carried in a closure. */
export async function runSession(step: StepTools, context: ContextForStep, data: SessionPlanned): Promise<SessionEnd> {
  const opened = await waitAndOpen(step, context, data);
  if (opened.kind === "stale") return { ended: "stale" };
  if (opened.kind === "held") return { ended: "held", reason: opened.reason };
  for (const action of opened.actions) {
    if (action.at) await step.sleepUntil(`t${turnIndex(action.turnId)}-due`, new Date(action.at));
    let result: StepResult;
    try {
      result = await runTurn(step, context, data, action);
    } catch (error) {
      // The engine has tried the step as often as it does: the turn is given up, the visit goes on.
      const reason = plainReason(error);
      result = await step.run(`t${turnIndex(action.turnId)}-give-up`, async () => {
        const status = await endTurn(await context(), action.turnId, { status: "given_up", reason });
        return { kind: "over" as const, status: status ?? "given_up" };
      });
    }
    if (result.kind === "halted") {
      const { reason } = result;
      await step.run("leave", async () => closeSession(await context(), data, reason));
      return { ended: "halted", reason };
    }
  }
  if (opened.endAt) await step.sleepUntil("end", new Date(opened.endAt));
  await step.run("close", async () => closeSession(await context(), data));
  return { ended: "closed" };
}
