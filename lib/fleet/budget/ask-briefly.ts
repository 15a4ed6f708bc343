import { z } from "zod";
import type { LlmOutcome } from "@/lib/llm/port";
import type { FleetContext } from "../context";
import { watchStop } from "../effects/watch-stop";
import { settleModelCall } from "./generate";
import { type Reserved, reserve } from "./reserve";

const question = {
  purpose: "comment" as const,
  system: 'Answer with JSON: {"text": "ready"}.',
  user: "Are you there?",
  schema: z.object({ text: z.string().max(200) }),
  maxOutputTokens: 20,
  timeoutMs: 20_000,
};

export type Asked = { kind: "asked"; answer: LlmOutcome<unknown> } | Exclude<Reserved, { kind: "reserved" }>;

/** One short call to the model, paid from the day's budget like any other. */
export async function askBriefly(ctx: FleetContext): Promise<Asked> {
  const { model, provider } = ctx.llm;
  const reserved = await reserve(ctx, {
    spender: null,
    purpose: "test",
    provider,
    model,
    estimateMicros: ctx.llm.estimate(question).costMicros,
  });
  if (reserved.kind !== "reserved") return reserved;
  const answer = await watchStop(ctx, (signal) => ctx.llm.generate({ ...question, signal }));
  await settleModelCall(ctx, reserved.reservation, answer);
  return { kind: "asked", answer };
}
