import { isAddressed, withoutAddress } from "@/lib/content/as-reply";
import { keepForReview } from "../approval/keep-draft";
import { whyNoDraft } from "../approval/may-draft";
import type { FleetContext } from "../context";
import type { Answer } from "../dead-letters/write-letter";
import { runEffect } from "../effects/run-effect";
import { chooseComment } from "./choose-comment";
import { aboutOf, draftFor } from "./comment-draft";
import { draftVisit } from "./draft-visit";
import { endTurn, type TurnEnd } from "./finish-turn";
import { goOnLiking, likeInstead } from "./like-instead";
import { afterLooking, lookAtPicture } from "./look-at-picture";
import { gone, loadTurn, saveWork, settledBefore } from "./load-turn";
import { endFor, type StepResult } from "./step-result";
import { waitForOthers } from "./wait-for-others";
import { SAID_BEFORE } from "../words/said-before";
import { isAsked, writeComment } from "./write-comment";

/**
 * Looks at its choices again, takes the first that has room, and writes the comment: to the post, or to somebody in its thread. Without
 * room or words the turn ends and says so.
 */
export async function draftComment(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  let loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (before) return before;
  if (!loaded || loaded.turn.targets.length === 0) return gone;
  const liking = goOnLiking(ctx, loaded, lease);
  if (liking) return liking;
  if (loaded.work.text) return { kind: "next" };
  const over = async (status: TurnEnd["status"], reason: string, answer?: Answer): Promise<StepResult> => ({
    kind: "over",
    status: (await endTurn(ctx, turnId, { status, reason, answer })) ?? status,
  });
  const notNow = await whyNoDraft(ctx, loaded);
  if (notNow) return over("skipped", notNow);

  let choice = await chooseComment(ctx, loaded);
  if (choice.kind === "held") return { kind: "halted", reason: choice.reason };
  if (choice.kind === "refused") return over("refused", choice.reason, choice.answer);
  const { choices } = choice;
  if (choice.kind === "wait") {
    const wait = await waitForOthers(ctx, loaded, choice.againAt, { choices });
    if (wait) return wait;
  }
  if (choice.kind !== "chosen") {
    await saveWork(ctx, loaded, {}, { choices });
    return over("skipped", choice.reason);
  }

  // Words that are there already are looked at beside what was seen as they were drawn.
  const isReady = draftFor(ctx, loaded, choice) !== undefined;
  const { looks = 0 } = loaded.work;
  const known = isReady || looks > 0 ? "known" : "any";
  const look = isAsked(choice) ? {} : await lookAtPicture(ctx, loaded, choice, lease, known);
  if (look.leftAlone) {
    await saveWork(ctx, loaded, {}, { choices });
    return over("skipped", look.leftAlone);
  }
  if (look.isFresh) return afterLooking(ctx, loaded, 1);
  choice = { ...choice, shows: look.shows };
  const { target, item, thread, answers, isBot } = choice;
  const targets = [{ ...target, title: target.title || item.title }];
  const answered = answers ? { by: answers.user.username, text: answers.content } : undefined;
  const isOwn = item.user.username.toLowerCase() === loaded.bot.handle;
  const drafted = await draftVisit(ctx, loaded, choice, lease);
  if (drafted.kind === "halted") return drafted;
  if (drafted.kind === "looked") return afterLooking(ctx, loaded, 2);
  // What was drawn just now is with the turn.
  if (drafted.kind === "drafted") loaded = (await loadTurn(ctx, turnId)) ?? loaded;
  const written = await writeComment(ctx, loaded, choice, lease, draftFor(ctx, loaded, choice));
  if (written.kind === "halted") return written;
  const { prompt, checks } = written;
  const [chosen] = targets;
  if (written.kind === "unwritten" && written.worn && chosen)
    return likeInstead(ctx, loaded, lease, chosen, { prompt, checks, choices, answered });
  if (written.kind === "unwritten") {
    await saveWork(ctx, loaded, {}, { prompt, checks, choices, answered }, targets);
    return over("given_up", checks.at(-1) ?? "No text could be written");
  }
  await saveWork(
    ctx,
    loaded,
    {
      text: written.text,
      thread: thread.length,
      about: aboutOf(choice),
      isAgent: isBot(item.user),
      replyTo: answers?.id,
      to: answers?.user.username,
      isStanding: written.isStanding,
      isToIt: answers ? isOwn || isAddressed(answers.content, loaded.bot.handle) : undefined,
      // It is said, or was no good: a turn's work stays for good, and the post's words are in it once already.
      draft: undefined,
    },
    { ...(prompt && { prompt }), reply: written.reply, checks, choices, answered },
    targets,
  );
  return { kind: "next" };
}

export async function publishComment(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (before) return before;
  const liking = loaded && goOnLiking(ctx, loaded, lease);
  if (liking) return liking;
  const target = loaded?.turn.targets[0];
  const text = loaded?.work.text;
  if (!loaded || !target || !text) return gone;
  const { bot, turn, work } = loaded;
  const words = work.isStanding ? undefined : work.to === undefined ? text : withoutAddress(text, work.to);
  const isAgreed = work.reviewId !== undefined;
  const asSaid = (reason: string) =>
    likeInstead(ctx, loaded, lease, target, { checks: [...(loaded.trace.checks ?? []), reason] });
  const kept = await keepForReview(ctx, loaded, lease, words);
  if (kept.kind === "over") return kept.result;
  if (kept.kind === "worn") return asSaid(SAID_BEFORE);
  const result = await runEffect(ctx, {
    key: `${ctx.studio.identity}:comment:${turnId}`,
    kind: "comment",
    turnId,
    sessionId: turn.sessionId,
    botId: bot.id,
    handle: bot.handle,
    lease,
    ordinal: 0,
    itemId: target.itemId,
    about: {
      authorHandle: target.authorHandle,
      title: work.about ?? target.title,
      tags: [],
      isAgent: work.isAgent,
    },
    answers:
      work.replyTo !== undefined && work.to !== undefined
        ? { id: work.replyTo, handle: work.to, isToIt: work.isToIt }
        : undefined,
    text,
    words,
    maxSends: 3,
    send: async (scope) => {
      const said = { as: bot.handle, id: target.itemId, content: text, replyTo: work.replyTo };
      const answer = await ctx.studio.createComment({ ...said, ...scope });
      return answer.kind === "ok" ? { kind: "ok", value: { remoteId: answer.value.id } } : answer;
    },
  });
  if (result.kind === "unsettled") return result;
  if (result.kind === "capped" && result.of === "words" && !isAgreed) return asSaid(result.reason);
  if (result.kind === "capped" && result.of === "moment") {
    const wait = await waitForOthers(ctx, loaded, result.againAt);
    if (wait) return wait;
  }
  const end =
    result.kind === "done"
      ? { status: "skipped" as const, reason: "" }
      : result.kind === "halted"
        ? { status: "skipped" as const, reason: result.reason }
        : endFor(result);
  const status = await endTurn(ctx, turnId, end);
  return result.kind === "halted" ? result : { kind: "over", status: status ?? end.status };
}
