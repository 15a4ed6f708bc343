import { and, count, eq, gt, inArray, sql } from "drizzle-orm";
import { fleet, intents } from "@/lib/db/schema";
import { keepForReview } from "../approval/keep-draft";
import { whyNoDraft } from "../approval/may-draft";
import type { FleetContext } from "../context";
import { runEffect } from "../effects/run-effect";
import { postText } from "../effects/settle-intent";
import { endTurn, type TurnEnd } from "./finish-turn";
import { imagineFor } from "./imagine-for";
import { gone, type LoadedTurn, loadTurn, saveWork, settledBefore } from "./load-turn";
import { endFor, type StepResult } from "./step-result";
import { takeFromStock } from "./take-from-stock";
import { SAID_BEFORE } from "../words/said-before";
import { workNow } from "./work-now";
import { writeAhead } from "./write-ahead";
import { writeCaption } from "./write-caption";

const DAY_MS = 86_400_000;

/** Why no post would be permitted now, so that neither words nor a picture are paid for; null when one may be. */
async function overCap(ctx: FleetContext, botId: string): Promise<string | null> {
  const since = new Date(ctx.clock.now() - DAY_MS);
  const posts = ctx.db
    .select({ n: count() })
    .from(intents)
    .where(
      and(
        eq(intents.botId, botId),
        eq(intents.kind, "post"),
        gt(intents.at, since),
        inArray(intents.status, ["permitted", "unknown", "done"]),
      ),
    );
  const [row] = await ctx.db
    .select({ most: fleet.botPostsPerDay, n: sql<number>`(${posts})::int` })
    .from(fleet)
    .where(eq(fleet.id, 1));
  return row && row.n >= row.most ? `The cap of ${row.most} posts a day is reached` : null;
}

async function overAs(ctx: FleetContext, turnId: string, end: TurnEnd): Promise<StepResult> {
  return { kind: "over", status: (await endTurn(ctx, turnId, end)) ?? end.status };
}

/** Takes words out of the stock, which is filled with the next posts' as well when it has none that fit; else they are written alone. */
export async function draftPost(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (!loaded || before) return before ?? gone;
  if (loaded.work.title) return { kind: "next" };
  const over = (status: TurnEnd["status"], reason: string) => overAs(ctx, turnId, { status, reason });
  const reason = (await whyNoDraft(ctx, loaded)) ?? (await overCap(ctx, loaded.bot.id));
  if (reason) return over("skipped", reason);

  const work = await workNow(ctx, loaded);
  let taken = await takeFromStock(ctx, loaded, work, lease);
  const refused = taken.kind === "none" ? taken.refused : [];
  if (taken.kind === "none") {
    const ahead = await writeAhead(ctx, loaded, work, taken.kept, lease);
    if (ahead.kind === "halted" && !ahead.unpaid) return ahead;
    if (ahead.kind === "stocked") taken = await takeFromStock(ctx, loaded, work, lease);
  }
  if (taken.kind === "taken") return { kind: "next" };
  if (taken.kind === "unapproved") {
    await saveWork(ctx, loaded, {}, { checks: taken.refused });
    return over("given_up", taken.refused.at(-1) ?? "The words could not be looked at");
  }

  const idea = await imagineFor(ctx, loaded, work.due);
  if (!idea) return { kind: "halted", reason: `The archetype ${loaded.bot.archetypeId} is not in the catalogue` };
  const written = await writeCaption(ctx, loaded, idea, lease, { refused: [...refused, ...taken.refused] });
  if (written.kind === "halted") {
    // What is in stock for another day is free: it is posted where nothing new is paid for.
    const free = written.unpaid && (await takeFromStock(ctx, loaded, { ...work, due: null }, lease));
    return free && free.kind === "taken" ? { kind: "next" } : written;
  }
  if (written.kind === "written") {
    await saveWork(ctx, loaded, { title: written.title, caption: written.caption, idea }, written.trace);
    return { kind: "next" };
  }
  const { prompt, checks } = written;
  await saveWork(ctx, loaded, {}, { prompt, checks });
  return over("given_up", checks.at(-1) ?? "No caption could be written");
}

function publish(ctx: FleetContext, { bot, turn, work }: LoadedTurn, lease: number) {
  const { title = "", caption = "", imageUrl = "" } = work;
  return runEffect(ctx, {
    key: `${ctx.studio.identity}:post:${turn.id}`,
    kind: "post",
    turnId: turn.id,
    sessionId: turn.sessionId,
    botId: bot.id,
    handle: bot.handle,
    lease,
    ordinal: 2,
    text: postText(title, caption),
    words: caption,
    maxSends: 3,
    send: async (scope) => {
      const answer = await ctx.studio.createPost({ as: bot.handle, imageUrl, title, description: caption, ...scope });
      return answer.kind === "ok" ? { kind: "ok", value: { remoteId: answer.value.id } } : answer;
    },
  });
}

/** A picture that is paid for gets other words when somebody has said these meanwhile. */
async function sayOtherwise(ctx: FleetContext, loaded: LoadedTurn, lease: number): Promise<LoadedTurn | null> {
  const { idea } = loaded.work;
  const written = idea && (await writeCaption(ctx, loaded, idea, lease, { round: 1 }));
  if (written?.kind !== "written") return null;
  const { title, caption, trace } = written;
  await saveWork(ctx, loaded, { title, caption }, trace);
  return { ...loaded, work: { ...loaded.work, title, caption } };
}

/** Under review it waits instead of being published; null when it is nobody's to review. */
async function wait(ctx: FleetContext, loaded: LoadedTurn, lease: number): Promise<StepResult | null> {
  const { caption } = loaded.work;
  const kept = await keepForReview(ctx, loaded, lease, caption);
  if (kept.kind !== "worn") return kept.kind === "over" ? kept.result : null;
  const otherwise = await sayOtherwise(ctx, loaded, lease);
  const again = otherwise && (await keepForReview(ctx, otherwise, lease, otherwise.work.caption));
  if (again?.kind === "over") return again.result;
  return again?.kind === "free" ? null : overAs(ctx, loaded.turn.id, { status: "skipped", reason: SAID_BEFORE });
}

export async function publishPost(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (before) return before;
  const { title, caption, imageUrl, reviewId } = loaded?.work ?? {};
  if (!loaded || !title || !caption || !imageUrl) return gone;
  const waits = await wait(ctx, loaded, lease);
  if (waits) return waits;
  const first = await publish(ctx, loaded, lease);
  // Other words are not what somebody has agreed to.
  const isWorn = first.kind === "capped" && first.of === "words" && reviewId === undefined;
  const otherwise = isWorn ? await sayOtherwise(ctx, loaded, lease) : null;
  const result = otherwise ? await publish(ctx, otherwise, lease) : first;
  if (result.kind === "unsettled") return result;
  if (result.kind === "halted") {
    await endTurn(ctx, turnId, { status: "skipped", reason: result.reason });
    return result;
  }
  const end = result.kind === "done" ? { status: "skipped" as const, reason: "" } : endFor(result);
  return overAs(ctx, turnId, end);
}
