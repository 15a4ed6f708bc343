/** What words and pictures cost: a thousand turns each of five simulated fleets, their prompts as they are sent, counted with a real tokenizer. */
import { liveThrough, type Turn } from "./live-through";
import type { Report } from "./index";
import { benchOfflineVoice } from "./offline-voice";
import { benchPersonas } from "./personas";
import { benchPictures } from "./pictures";

const BOTS = 50;
const TURNS = 1000;
const EDGE = 100;
/** One has some fifteen texts in a hundred turns: too few to tell growth from chance. */
const FLEETS = 5;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function perWritten(turns: readonly Turn[]): number {
  const written = turns.filter(({ tokens }) => tokens > 0);
  return sum(written.map(({ tokens }) => tokens)) / written.length;
}

/** By what each text takes when it is asked for alone: how many share a call is chance, and the same from the first day to the last. */
function sizeOf(turns: readonly Turn[]): number {
  const written = turns.filter(({ tokens }) => tokens > 0);
  return sum(written.map(({ alone }) => alone)) / written.length;
}

export async function benchContent(report: Report): Promise<void> {
  const fleets: Awaited<ReturnType<typeof liveThrough>>[] = [];
  for (let nth = 0; nth < FLEETS; nth++) fleets.push(await liveThrough(BOTS, TURNS, `content:${nth}`));
  const turns = fleets.flatMap((fleet) => fleet.turns);
  const days = sum(fleets.map((fleet) => fleet.days));
  const edge = (from: number, until?: number) => fleets.flatMap((fleet) => fleet.turns.slice(from, until));
  const n = turns.length;
  const written = turns.filter(({ tokens }) => tokens > 0);
  const posts = turns.filter(({ kind }) => kind === "post");
  const cents = (some: readonly Turn[]) =>
    sum(some.map(({ micros, pictureMicros }) => micros + pictureMicros)) / 10_000;
  report({ name: "model_free_turn_share", value: turns.filter(({ isAsking }) => !isAsking).length / n, unit: "", n });
  report({ name: "tokens_per_turn", value: sum(turns.map(({ tokens }) => tokens)) / n, unit: "tokens", n });
  report({ name: "tokens_per_written_action", value: perWritten(turns), unit: "tokens", n: written.length });
  report({
    name: "token_growth_ratio",
    value: sizeOf(edge(-EDGE)) / sizeOf(edge(0, EDGE)),
    unit: "",
    n: FLEETS * EDGE,
  });
  report({ name: "cost_per_post_cents", value: cents(posts) / posts.length, unit: "cents", n: posts.length });
  report({ name: "cost_per_bot_day_cents", value: cents(turns) / (BOTS * days), unit: "cents", n });
  benchOfflineVoice(report);
  benchPersonas(report);
  await benchPictures(report);
}
