import type { TestResultDto } from "../contracts/settings";
import { emptyInput } from "../contracts/words";
import type { FleetContext } from "../context";
import { requireRole } from "../actor";
import { askBriefly } from "../budget/ask-briefly";
import { PRICE_REMEDY } from "../budget/price-refusal";
import { liftCredentialsHold } from "../supervision/release-holds";
import type { Verb } from "../verb";

const remedies: Partial<Record<string, string>> = {
  unauthorized: "Set FLOIMG_SERVICE_TOKEN to a token of this gallery with the scope users:write, and restart.",
  unavailable: "Check FLOIMG_API_URL and whether the gallery is up.",
  unknown: "Check FLOIMG_API_URL and whether the gallery is up.",
  invalid: "FLOIMG_API_URL answers, but not as a FloImg Studio does.",
  not_found: "FLOIMG_API_URL answers, but not as a FloImg Studio does.",
};

function check(
  name: string,
  work: (ctx: FleetContext) => Promise<Omit<TestResultDto, "latencyMs">>,
): Verb<Record<string, never>, TestResultDto> {
  return {
    name,
    role: "operator",
    kind: "command",
    input: emptyInput,
    run: async (ctx) => {
      requireRole(ctx.actor, "operator");
      const startedAt = ctx.clock.realNow();
      const result = await work(ctx);
      return { ...result, latencyMs: ctx.clock.realNow() - startedAt };
    },
  };
}

/** Reads one post from the gallery. A connection that works again lifts the hold that its failure caused. */
export const testStudio = check("settings.test-studio", async (ctx) => {
  const answer = await ctx.studio.listPosts({ limit: 1, sort: "recent" });
  if (answer.kind === "ok") {
    const lifted = await liftCredentialsHold(ctx);
    await ctx.flushOutbox();
    ctx.publish(["fleet"]);
    return {
      ok: true,
      text: lifted ? "The gallery answers; the fleet is no longer held." : "The gallery answers.",
      remedy: null,
    };
  }
  const said = "message" in answer ? answer.message : answer.kind.replaceAll("_", " ");
  return {
    ok: false,
    text: `The gallery does not answer as it should: ${said}`,
    remedy: remedies[answer.kind] ?? null,
  };
});

/** One short call, paid from the day's budget like any other. */
export const testModel = check("settings.test-model", async (ctx) => {
  if (ctx.llm.offline) return { ok: true, text: "The offline voice writes without a key or a network.", remedy: null };
  const asked = await askBriefly(ctx);
  if (asked.kind === "over_budget") {
    return {
      ok: false,
      text: "Today's budget leaves nothing for a test.",
      remedy: "Raise the daily cap, or try again tomorrow.",
    };
  }
  if (asked.kind === "unpriced") return { ok: false, text: `${asked.reason}.`, remedy: PRICE_REMEDY };
  if (asked.kind !== "asked")
    return { ok: false, text: `The model was not asked: ${asked.reason}.`, remedy: "Re-arm the fleet first." };
  const { answer } = asked;
  if (answer.kind === "ok") return { ok: true, text: `${answer.model} answers.`, remedy: null };
  const remedy =
    answer.reason === "auth"
      ? "Set OPENAI_API_KEY to a valid key and restart."
      : "Check OPENAI_BASE_URL, OPENAI_MODEL and the provider's status.";
  return { ok: false, text: `The model does not answer: ${answer.message}`, remedy };
});
