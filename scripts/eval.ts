/*
 * npm run eval: what a change of the prompts does to the words. Builds the requests of a fixed set with today's prompts and measures the answers,
 * old beside new. Without --live the answers are the recorded ones (by the offline voice), and only what is asked differs.
 * The last line says what got worse over everybody by more than chance.
 *   --live           asks the model of the environment, or the offline voice when there is none, and tells what it cost
 *   --most-cents N   no call is made that might take the whole above this (20)
 *   --save FILE      keeps answers and figures as JSON
 *   --against FILE   the old column: what an earlier --save kept, instead of the recorded run
 */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { createLlm } from "@/lib/llm/create-llm";
import { readEnv } from "@/lib/server/env";
import { ask } from "./eval/ask";
import { readFixedSet } from "./eval/fixed-set";
import { FIGURES, measure } from "./eval/measure";
import { tableOf } from "./eval/table";
import { verdictOf } from "./eval/verdict";
import { readOptions } from "./options/read-options";

const USAGE = "usage: npm run eval [-- --live [--most-cents 1-1000]] [--save FILE] [--against FILE]";
const RECORDED = new URL("./eval/recorded.json", import.meta.url);
const values = readOptions(USAGE, ["live", "most-cents", "save", "against"], ["live"]);

const figuresSchema = z.record(z.enum(FIGURES), z.number());
const runSchema = z.object({
  about: z.string(),
  /** Who answered. */
  model: z.string(),
  at: z.string(),
  answers: z.record(z.string(), z.unknown()),
  figures: z.record(z.string(), figuresSchema),
});
const centsSchema = z.coerce.number().min(1).max(1000).default(20);
const cents = centsSchema.safeParse(values["most-cents"]).data;
if (cents === undefined) {
  console.error(USAGE);
  process.exit(2);
}
type Run = z.infer<typeof runSchema>;

const readRun = (file: string | URL): Run => runSchema.parse(JSON.parse(readFileSync(file, "utf8")));

async function askLive(cents: number): Promise<Pick<Run, "model" | "answers">> {
  const raw = readEnv(process.env);
  const { OPENAI_API_KEY: apiKey = "none", OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model, OPENAI_PRICE: price } = raw;
  const hasModel = raw.OPENAI_API_KEY !== undefined || baseUrl !== undefined;
  const provider = hasModel ? { kind: "openai" as const, apiKey, baseUrl, model } : { kind: "offline" as const };
  const llm = createLlm({ provider, price, now: () => performance.now() });
  if (llm.price === null) throw new Error(`There is no price for ${llm.model}: set OPENAI_PRICE.`);
  const { people, cases } = readFixedSet();
  console.error(`Asking ${llm.model} ${cases.length} times, for ${cents} cents at most.`);
  const asked = await ask(llm, cases, people, cents * 10_000, (done, micros) => {
    if (done % 12 === 0) console.error(`${done} of ${cases.length}, ${(micros / 10_000).toFixed(2)} cents`);
  });
  for (const { id, reason } of asked.failed) console.error(`${id}: ${reason}`);
  if (asked.left > 0) console.error(`${asked.left} were not asked.`);
  console.error(`It cost ${(asked.micros / 10_000).toFixed(2)} cents.`);
  return { model: llm.model, answers: asked.answers };
}

try {
  const recorded = readRun(RECORDED);
  const old = values.against ? readRun(values.against) : recorded;
  const { model, answers } = values.live ? await askLive(cents) : recorded;
  const { people, cases } = readFixedSet();
  const figures = measure(cases, people, answers);
  console.log(`old: ${old.model}, ${old.at}\nnew: ${model}${values.live ? "" : ", recorded answers"}\n`);
  console.log(`${tableOf(old.figures, figures)}\n\n${verdictOf(old.figures["all"], figures["all"])}`);
  const about = `What ${model === "offline" ? "the offline voice" : model} answered to the fixed set, and the figures of that day.`;
  const run: Run = { about, model, at: new Date().toISOString().slice(0, 10), answers, figures };
  if (values.save) writeFileSync(values.save, `${JSON.stringify(run, null, 1)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
