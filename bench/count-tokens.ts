/** What a request and its answer come to, counted with the tokenizer of the model that is priced. */
import { Tiktoken } from "js-tiktoken/lite";
import o200k from "js-tiktoken/ranks/o200k_base";
import type { z } from "zod";
import type { Prompt } from "@/lib/content/prompts";
import { answerSchema } from "@/lib/llm/answer-schema";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmRequest } from "@/lib/llm/port";
import { listPrice, tokenCostMicros, type TokenPrice } from "@/lib/llm/prices";

const MODEL = "gpt-4.1-mini";
/** Roles and separators of a request with two messages. */
const FRAME_TOKENS = 11;

const tokenizer = new Tiktoken(o200k);
export const countTokens = (text: string): number => tokenizer.encode(text).length;

/** Of a request and its answer, without the answer's form. */
export const sizeOf = ({ system, user }: Prompt, answer: string): number =>
  countTokens(system) + countTokens(user) + countTokens(answer);

/** In and out. */
export type Cost = { tokens: number; micros: number };

const llm = createLlm({ provider: { kind: "offline" }, now: () => performance.now() });
const price = listPrice(MODEL) as TokenPrice;

/** The offline voice answers in the lengths that a persona is asked for; what it says is counted as a model's words would be. */
export async function write<T>(
  purpose: LlmRequest<T>["purpose"],
  prompt: Prompt,
  schema: z.ZodType<T>,
  seed: string,
): Promise<Cost & { value: T }> {
  const answer = await llm.generate({ purpose, ...prompt, schema, maxOutputTokens: 900, seed });
  if (answer.kind !== "ok") throw new Error(`The offline voice wrote nothing: ${answer.message}`);
  const form = JSON.stringify(await answerSchema(schema).jsonSchema);
  const inputTokens = countTokens(prompt.system) + countTokens(prompt.user) + countTokens(form) + FRAME_TOKENS;
  const outputTokens = countTokens(JSON.stringify(answer.value));
  const micros = tokenCostMicros(price, { inputTokens, cachedTokens: 0, outputTokens });
  return { value: answer.value, tokens: inputTokens + outputTokens, micros };
}
