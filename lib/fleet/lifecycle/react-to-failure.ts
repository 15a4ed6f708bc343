import { activities } from "@/lib/db/schema";
import type {
  GalleryFailure,
  GalleryInvalid,
  GalleryRateLimited,
  GalleryRefusedWorkflow,
  GalleryUnavailable,
  GalleryUnknown,
} from "@/lib/studio/outcome";
import type { FleetContext } from "../context";
import type { Answer } from "../dead-letters/write-letter";
import { RetryLater } from "../errors";
import { faultKindOf } from "../incidents/fault-kind";
import { noteFault } from "../incidents/note-fault";
import { boundedReset } from "./bounded-reset";
import { type NewHold, placeHold } from "./holds";

/** What a failure means for the turn: nothing more in this session, this target is gone, or our request was wrong. */
export type Reaction =
  | { kind: "held"; reason: string }
  | { kind: "gone" }
  | { kind: "refused"; reason: string; answer: Answer };

const DAY_MS = 24 * 60 * 60_000;
const PLATFORM_RECHECK_MS = 5 * 60_000;

function holdFor(failure: GalleryFailure, botId: string, ctx: FleetContext): NewHold | null {
  const now = ctx.clock.now();
  switch (failure.kind) {
    case "budget": {
      const until = boundedReset(failure.resetAt, failure.window, now);
      const recheckRealAt = ctx.clock.realNow() + DAY_MS / ctx.clock.speed;
      const span = failure.window === "day" ? "daily" : "monthly";
      return failure.scope === "fleet"
        ? {
            botId: null,
            cause: "fleet_budget",
            detail: `The gallery's ${span} budget for the fleet is used up`,
            until,
            recheckRealAt,
            by: "gallery",
          }
        : {
            botId,
            cause: "bot_limit",
            detail: `The gallery's ${span} limit for this bot is reached`,
            until,
            recheckRealAt,
            by: "gallery",
          };
    }
    case "platform_paused":
      return {
        botId: null,
        cause: "platform_pause",
        detail: "The gallery has paused its fleets",
        until: now + PLATFORM_RECHECK_MS * ctx.clock.speed,
        recheckRealAt: ctx.clock.realNow() + PLATFORM_RECHECK_MS,
        by: "gallery",
      };
    case "unauthorized":
      return {
        botId: null,
        cause: "credentials",
        detail:
          failure.status === 401
            ? "The gallery does not accept the service token"
            : "The service token may not do this",
        until: null,
        by: "gallery",
      };
    default:
      return null;
  }
}

/** What the gallery said when it refused, for the dead letter. */
export function answerOf(failure: GalleryInvalid | GalleryRefusedWorkflow): Answer {
  const { kind: _kind, ...said } = failure;
  return said;
}

/** A fault that will pass: the fleet is held for it where it is everyone's, else the same step is tried again. */
async function passing(
  ctx: FleetContext,
  botId: string,
  failure: GalleryRateLimited | GalleryUnavailable | GalleryUnknown,
): Promise<Reaction> {
  const kind = faultKindOf(failure);
  const { retryAfterMs } = failure;
  const reason =
    failure.kind === "rate_limited"
      ? "The gallery asks for fewer requests."
      : `The gallery ${kind === "unclear" ? "answers unclearly" : "does not answer"}: ${failure.message}`;
  const held = kind && (await noteFault(ctx, { dependency: "studio", kind, botId, reason, retryAfterMs }));
  if (held !== null) return { kind: "held", reason: held };
  throw new RetryLater(reason, retryAfterMs);
}

/**
 * Turns a failure of the gallery into what the fleet does about it. Passing faults throw `RetryLater`; what concerns the bot or the whole
 * fleet becomes a hold, with its row in the log.
 */
export async function reactToFailure(ctx: FleetContext, botId: string, failure: GalleryFailure): Promise<Reaction> {
  const hold = holdFor(failure, botId, ctx);
  if (hold) {
    await ctx.db.transaction(async (tx) => {
      const fresh = await placeHold(tx, ctx, hold);
      if (!fresh) return;
      const when = new Date(ctx.clock.now());
      await tx.insert(activities).values({
        at: when,
        realAt: new Date(ctx.clock.realNow()),
        botId: hold.botId,
        kind: "held",
        result: "info",
        text: hold.botId === null ? `the fleet is held: ${hold.detail}` : `held: ${hold.detail}`,
      });
    });
    ctx.publish(["fleet", "activity", "bots"]);
    return { kind: "held", reason: hold.detail };
  }
  switch (failure.kind) {
    case "not_found":
      return { kind: "gone" };
    case "invalid":
      return {
        kind: "refused",
        reason: `The gallery refused the request (${failure.status}): ${failure.message}`,
        answer: answerOf(failure),
      };
    case "refused_workflow":
      if (failure.retryable) throw new RetryLater(`The picture could not be made: ${failure.message}`);
      return {
        kind: "refused",
        reason: `The picture could not be made (${failure.errorCode}): ${failure.message}`,
        answer: answerOf(failure),
      };
    case "rate_limited":
    case "unavailable":
    case "unknown":
      return passing(ctx, botId, failure);
    default:
      throw new RetryLater("The gallery answered in a way that is not understood.");
  }
}
