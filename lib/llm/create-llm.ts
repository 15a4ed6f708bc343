import type { LlmPort } from "./port";

export type LlmProviderChoice =
  | { kind: "offline" }
  | {
      kind: "openai";
      apiKey: string;
      /** A compatible server, spoken to through /chat/completions; absent for OpenAI itself. */
      baseUrl?: string;
      /** gpt-4.1-mini unless told. */
      model?: string;
    };

export type LlmOptions = {
  provider: LlmProviderChoice;
  /** Milliseconds of any monotone clock, to measure latency. */
  now: () => number;
  fetch?: typeof fetch;
};

export declare function createLlm(options: LlmOptions): LlmPort;
