/** One model behind the port: a call ends in a typed answer and its exact cost, or in a reason and what must be charged. */
import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { generateText, NoOutputGeneratedError, Output } from "ai";
import { answerSchema } from "./answer-schema";
import { worstCase } from "./estimate";
import { failureOf, type Failure, REFUSED } from "./failure";
import { OFFLINE_PROVIDER, offlineModel } from "./offline-provider";
import { type Moderator, openaiModeration } from "./moderate";
import { orCut } from "./or-cut";
import type { LlmEstimate, LlmFailed, LlmOutcome, LlmPort, LlmRequest, LlmUsage } from "./port";
import { FREE, imageTokens, listPrice, tokenCostMicros, type TokenPrice } from "./prices";
import { type ObserveModel, tracedCalls } from "./trace-calls";
import { usageOf } from "./usage";

export const DEFAULT_MODEL = "gpt-4.1-mini";
export const DEFAULT_TIMEOUT_MS = 60_000;
/** Said outright, so that no variable of the environment moves it. */
const OPENAI_URL = "https://api.openai.com/v1";

export type LlmProviderChoice =
  | { kind: "offline" }
  | {
      kind: "openai";
      apiKey: string;
      /** A compatible server, spoken to through /chat/completions; absent for OpenAI itself. */
      baseUrl?: string;
      /** gpt-4.1-mini unless told. */
      model?: string;
    }
  /** Any model of the SDK; for tests. */
  | { kind: "model"; model: LanguageModelV4 };

export type LlmOptions = {
  provider: LlmProviderChoice;
  /** Milliseconds of any monotone clock, to measure latency. */
  now: () => number;
  /** The operator's own, instead of the dated list's. */
  price?: TokenPrice;
  fetch?: typeof fetch;
  /** Absent: calls of the model are not traced. */
  observe?: ObserveModel;
};

export function createLlm(options: LlmOptions): LlmPort {
  const { now } = options;
  const model = modelOf(options);
  const known = options.price ?? listPrice(model.modelId);
  // Nothing is asked without one, so that nothing is charged at this.
  const price = known ?? FREE;
  const perImage = imageTokens(model.modelId);
  const worst = (request: Parameters<LlmPort["estimate"]>[0]) => worstCase(price, request, perImage);
  const secret = options.provider.kind === "openai" ? options.provider.apiKey : "";
  const clean = (text: string) =>
    (secret ? text.replaceAll(secret, "[redacted]") : text)
      .replace(/\bsk-[\w*.-]+/g, "[redacted]")
      .replace(/[\p{C}\s]+/gu, " ")
      .slice(0, 200);

  async function generate<T>(request: LlmRequest<T>): Promise<LlmOutcome<T>> {
    const startedAt = now();
    const measured = () => ({ latencyMs: Math.max(0, Math.round(now() - startedAt)), model: model.modelId });
    const failed = (failure: Failure): LlmFailed => {
      const { billed, ...rest } = failure;
      return { kind: "failed", ...rest, costMicros: chargeOf(price, failure, worst(request)), ...measured() };
    };
    if (known === null) return failed(unpriced(model.modelId));
    if (request.image && perImage === undefined) return failed(SHOWN_NOTHING);
    if (request.signal?.aborted) return failed(cut("aborted", "no"));
    const deadline = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    const stop = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
    let spent: LlmUsage | undefined;
    let filtered = false;
    try {
      const asking = generateText({
        model,
        instructions: request.system,
        ...asked(request),
        output: Output.object({ schema: answerSchema(request.schema), name: request.purpose }),
        maxOutputTokens: request.maxOutputTokens,
        maxRetries: 0,
        abortSignal: stop,
        providerOptions:
          model.provider === OFFLINE_PROVIDER && request.seed !== undefined
            ? { [OFFLINE_PROVIDER]: { seed: request.seed } }
            : undefined,
        telemetry: options.observe
          ? tracedCalls(options.observe, { model: model.modelId, provider: model.provider, purpose: request.purpose })
          : { isEnabled: false },
      });
      const result = await orCut(asking, stop);
      spent = usageOf(result.finalStep.usage);
      filtered = result.finalStep.finishReason === "content-filter";
      const usage = spent ?? assumed(worst(request));
      return { kind: "ok", value: result.output, usage, costMicros: tokenCostMicros(price, usage), ...measured() };
    } catch (error) {
      if (request.signal?.aborted) return failed(cut("aborted", "maybe"));
      if (deadline.aborted) return failed(cut("timeout", "maybe"));
      const failure = filtered ? REFUSED : failureOf(error, clean);
      // The answer was empty, but its usage was reported.
      if (spent && (filtered || NoOutputGeneratedError.isInstance(error))) {
        return failed({ ...failure, billed: "reported", usage: spent });
      }
      return failed(failure);
    }
  }

  return {
    provider: model.provider === OFFLINE_PROVIDER ? OFFLINE_PROVIDER : options.provider.kind,
    model: model.modelId,
    offline: model.provider === OFFLINE_PROVIDER,
    price: known,
    estimate: (request) => ({
      ...worst(request),
      ...(known === null && { costMicros: Number.POSITIVE_INFINITY }),
    }),
    ...(perImage !== undefined && { imageTokens: perImage }),
    generate,
    moderate: moderatorOf(options),
  };
}

/** Other servers speak the model's language, and seldom this one. */
function moderatorOf({ provider, now, fetch }: LlmOptions): Moderator | undefined {
  if (provider.kind !== "openai" || provider.baseUrl !== undefined) return undefined;
  return openaiModeration({ baseUrl: OPENAI_URL, apiKey: provider.apiKey, now, fetch });
}

function modelOf({ provider, fetch }: LlmOptions): LanguageModelV4 {
  if (provider.kind === "offline") return offlineModel();
  if (provider.kind === "model") return provider.model;
  const openai = createOpenAI({ apiKey: provider.apiKey, baseURL: provider.baseUrl ?? OPENAI_URL, fetch });
  const id = provider.model ?? DEFAULT_MODEL;
  return provider.baseUrl ? openai.chat(id) : openai(id);
}

function cut(reason: "timeout" | "aborted", billed: "maybe" | "no"): Failure {
  const message = reason === "timeout" ? "The model did not answer in time." : "Stopped.";
  return { reason, message, retryable: reason === "timeout", billed };
}

function unpriced(model: string): Failure {
  return { reason: "unpriced", message: `There is no price for ${model}.`, retryable: false, billed: "no" };
}

function chargeOf(price: TokenPrice, failure: Failure, worst: LlmEstimate): number {
  if (failure.usage) return tokenCostMicros(price, failure.usage);
  return failure.billed === "no" ? 0 : worst.costMicros;
}

const SHOWN_NOTHING: Failure = {
  reason: "refused",
  message: "This model looks at no pictures.",
  retryable: false,
  billed: "no",
};

/** A picture goes in low detail: what is there, not what is written in its corner. */
function asked({ user, image }: LlmRequest<unknown>) {
  if (!image) return { prompt: user };
  const picture = {
    type: "file" as const,
    data: image.bytes,
    mediaType: image.mediaType,
    providerOptions: { openai: { imageDetail: "low" } },
  };
  return { messages: [{ role: "user" as const, content: [{ type: "text" as const, text: user }, picture] }] };
}

function assumed({ inputTokens, outputTokens }: LlmEstimate): LlmUsage {
  return { inputTokens, cachedTokens: 0, outputTokens };
}
