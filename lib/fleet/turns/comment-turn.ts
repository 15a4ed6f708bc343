import { checkText } from "@/lib/content/check-text";
import { commentPrompt } from "@/lib/content/prompts";
import { commentSchema } from "@/lib/content/results";
import type { StudioItem } from "@/lib/studio/wire";
import { generate } from "../budget/generate";
import type { FleetContext } from "../context";
import type { Answer } from "../dead-letters/write-letter";
import { runEffect } from "../effects/run-effect";
import { reactToFailure } from "../lifecycle/react-to-failure";
import { endTurn, type TurnEnd } from "./finish-turn";
import { gone, loadTurn, saveWork, settledBefore } from "./load-turn";
import { endFor, type StepResult } from "./step-result";

const THREAD = 12;
const DRAFTS = 2;

/** What is kept of a post's own words, so that a block given meanwhile is found in them. */
const ABOUT = 2000;
const aboutOf = (item: StudioItem): string => [item.title, ...item.tags, item.description].join(" | ").slice(0, ABOUT);

/** Looks at the post again and writes the comment. A refused text is drawn once more, then the turn is given up and says so. */
export async function draftComment(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (before) return before;
  const target = loaded?.turn.targets[0];
  if (!loaded || !target) return gone;
  if (loaded.work.text) return { kind: "next" };
  const { bot, persona } = loaded;
  const over = async (status: TurnEnd["status"], reason: string, answer?: Answer): Promise<StepResult> => ({
    kind: "over",
    status: (await endTurn(ctx, turnId, { status, reason, answer })) ?? status,
  });

  const [item, comments] = await Promise.all([
    ctx.studio.getItem({ id: target.itemId, as: bot.handle }),
    ctx.studio.listComments({ id: target.itemId, limit: THREAD, offset: 0, as: bot.handle }),
  ]);
  const failure = item.kind !== "ok" ? item : comments.kind !== "ok" ? comments : null;
  if (failure || item.kind !== "ok" || comments.kind !== "ok") {
    const reaction = failure ? await reactToFailure(ctx, bot.id, failure) : { kind: "gone" as const };
    if (reaction.kind === "held") return { kind: "halted", reason: reaction.reason };
    if (reaction.kind === "refused") return over("refused", reaction.reason, reaction.answer);
    return over("skipped", "The post is gone from the gallery");
  }
  const thread = [...comments.value.comments].sort((a, b) => a.createdAt - b.createdAt);
  if (item.value.user.username === bot.handle || thread.some((comment) => comment.user.username === bot.handle)) {
    return over("skipped", "Already part of this thread");
  }
  const prompt = commentPrompt({
    persona,
    seed: `${persona.seed}:${turnId}`,
    post: {
      title: item.value.title,
      description: item.value.description,
      tags: item.value.tags,
      authorHandle: item.value.user.username,
    },
    thread: thread.map((comment) => ({ authorHandle: comment.user.username, text: comment.content })),
  });
  const checks: string[] = [];
  for (let attempt = 0; attempt < DRAFTS; attempt++) {
    const reply = await generate(
      ctx,
      { botId: bot.id, lease, turnId },
      {
        purpose: "comment",
        ...prompt,
        schema: commentSchema,
        maxOutputTokens: 220,
        seed: `${persona.seed}:${turnId}:${attempt}`,
      },
    );
    if (reply.kind === "halted") return reply;
    if (reply.kind === "failed") {
      checks.push(reply.reason);
      continue;
    }
    const checked = checkText(reply.value.text, { kind: "comment", neverSays: persona.voice.neverSays });
    if (checked.ok) {
      await saveWork(
        ctx,
        loaded,
        { text: checked.text, thread: thread.length, about: aboutOf(item.value) },
        { prompt, reply: reply.value.text, checks },
      );
      return { kind: "next" };
    }
    checks.push(`Draft ${attempt + 1} refused: ${checked.reason}`);
  }
  await saveWork(ctx, loaded, {}, { prompt, checks });
  return over("given_up", checks.at(-1) ?? "No text could be written");
}

export async function publishComment(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (before) return before;
  const target = loaded?.turn.targets[0];
  const text = loaded?.work.text;
  if (!loaded || !target || !text) return gone;
  const { bot, turn } = loaded;
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
    about: { authorHandle: target.authorHandle, title: loaded.work.about ?? target.title, tags: [] },
    text,
    maxSends: 3,
    send: async (scope) => {
      const answer = await ctx.studio.createComment({ as: bot.handle, id: target.itemId, content: text, ...scope });
      return answer.kind === "ok" ? { kind: "ok", value: { remoteId: answer.value.id } } : answer;
    },
  });
  if (result.kind === "unsettled") return result;
  const end =
    result.kind === "done"
      ? { status: "skipped" as const, reason: "" }
      : result.kind === "halted"
        ? { status: "skipped" as const, reason: result.reason }
        : endFor(result);
  const status = await endTurn(ctx, turnId, end);
  return result.kind === "halted" ? result : { kind: "over", status: status ?? end.status };
}
