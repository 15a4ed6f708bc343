/** A simulated fleet whose words are drafted as the fleet does it: posts into a stock, a visit's comments in one call, what changed since alone. */
import { openingOf } from "@/lib/behavior/memory/phrasing";
import type { RealismEvent } from "@/lib/behavior/realism/events";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import { simulate } from "@/lib/behavior/simulate/simulate";
import { imaginePicture } from "@/lib/content/imagine-picture";
import type { PictureIdea } from "@/lib/content/picture-idea";
import {
  captionPrompt,
  captionsPrompt,
  commentPrompt,
  commentsPrompt,
  type SeenComment,
  type SeenPost,
} from "@/lib/content/prompts";
import { captionsSchema, commentSchema, commentsSchema } from "@/lib/content/results";
import { pictureListMicros } from "@/lib/llm/prices";
import { type Cost, sizeOf, write } from "./count-tokens";

const FROM = Date.parse("2026-03-02T00:00:00Z");
const DAY_MS = 86_400_000;
const MOST_DAYS = 18;
const BURST_GAP_MS = 60_000;
/** As in `lib/fleet/turns`: posts a call, how long they keep, comments a call, how far ahead of them. */
const STOCKED = 4;
const STOCK_MS = 14 * DAY_MS;
const COMMENTS = 5;
const AHEAD_MS = 2 * 3_600_000;
/** What is further apart belongs to two visits. */
const VISIT_GAP_MS = 1_800_000;
const AVOIDED = 4;

/** `tokens` in and out, of a text its share of the call that it came of, `alone` in a call of its own; none for what asks no model. */
export type Turn = Cost & { kind: string; alone: number; pictureMicros: number; isAsking: boolean };

type Post = SeenPost & { thread: SeenComment[] };
type Ready = Cost & { text: string; newest: SeenComment | undefined };
type Stocked = Cost & { idea: PictureIdea; title: string; caption: string; until: number };

export async function liveThrough(count: number, most: number, seed: string): Promise<{ turns: Turn[]; days: number }> {
  const bots = simulatedFleet({ count, seed });
  const byHandle = new Map(bots.map((bot) => [bot.persona.handle, bot]));
  const events = [...simulate({ bots, from: FROM, until: FROM + MOST_DAYS * DAY_MS })];
  const posts = new Map<string, Post>();
  const stock = new Map<string, Stocked[]>();
  const drafts = new Map<string, Ready>();
  const openings = new Map<string, string[]>();
  const liked = new Map<string, number>();
  const turns: Turn[] = [];
  let at = FROM;

  const remember = (handle: string, text: string) =>
    openings.set(handle, [openingOf(text), ...(openings.get(handle) ?? [])].slice(0, AVOIDED));
  const share = ({ tokens, micros }: Cost, among: number): Cost => ({ tokens: tokens / among, micros: micros / among });
  const newestOf = (post: Post, own: string) => post.thread.findLast(({ authorHandle }) => authorHandle !== own);
  const answered = (event: RealismEvent, post: Post) =>
    event.parent ? post.thread.findLast(({ authorHandle }) => authorHandle === event.author) : undefined;

  /** Posts of this bot that a call now would be for: those that are never made are paid by those that are. */
  const usedOf = (handle: string, from: number) =>
    events.slice(from).filter((one) => one.kind === "post" && one.bot === handle && one.at < at + STOCK_MS).length;

  async function fill(bot: (typeof bots)[number], from: number): Promise<Stocked[]> {
    const { persona, archetype } = bot;
    const ideas: PictureIdea[] = [];
    for (let nth = 0; nth < STOCKED; nth++) {
      const recentTitles = ideas.map(({ workingTitle }) => workingTitle);
      const index = turns.length + nth * 1_000_000;
      ideas.push(imaginePicture({ persona, archetype, seed: persona.seed, index, recentTitles }));
    }
    const seed = `${persona.seed}:${events[from]?.id ?? ""}`;
    const pictures = ideas.map((idea, nth) => ({ idea, seed: `${seed}:${nth}` }));
    const prompt = captionsPrompt({ persona, pictures, avoid: openings.get(persona.handle) });
    const made = await write("captions", prompt, captionsSchema, seed);
    const cost = share(made, Math.min(STOCKED, usedOf(persona.handle, from)));
    return ideas.map((idea, nth) => ({
      idea,
      title: made.value.posts[nth]?.title ?? "",
      caption: made.value.posts[nth]?.caption ?? "",
      until: at + STOCK_MS,
      ...cost,
    }));
  }

  /** The comments of this visit that can be written now, this one first. */
  function ofVisit(event: RealismEvent, from: number): RealismEvent[] {
    const found = [event];
    let last = event.at;
    for (const one of events.slice(from + 1)) {
      if (one.at > at + AHEAD_MS || one.at - last > VISIT_GAP_MS || found.length === COMMENTS) break;
      if (one.bot !== event.bot) continue;
      last = one.at;
      if (one.kind === "comment" && posts.has(one.post) && !found.some(({ post }) => post === one.post))
        found.push(one);
    }
    return found;
  }

  async function draft(bot: (typeof bots)[number], event: RealismEvent, from: number): Promise<Ready> {
    const { persona } = bot;
    const avoid = openings.get(event.bot);
    const seedOf = ({ id }: RealismEvent) => `${persona.seed}:${id}`;
    const seen = (one: RealismEvent) => {
      const post = posts.get(one.post) as Post;
      return { post, thread: post.thread, replyTo: answered(one, post), seed: seedOf(one) };
    };
    const newest = (one: RealismEvent) => newestOf(posts.get(one.post) as Post, event.bot);
    const all = ofVisit(event, from);
    if (all.length === 1 || drafts.has(event.id)) {
      const prompt = commentPrompt({ persona, ...seen(event), avoid });
      const made = await write("comment", prompt, commentSchema, seedOf(event));
      const { tokens, micros } = made;
      return { tokens, micros, text: made.value.text, newest: newest(event) };
    }
    const prompt = commentsPrompt({ persona, comments: all.map(seen), avoid });
    const made = await write("comments", prompt, commentsSchema, seedOf(event));
    const ready = all.map((one, nth) => ({
      ...share(made, all.length),
      text: made.value.texts[nth] ?? "",
      newest: newest(one),
    }));
    all.forEach((one, nth) => drafts.set(one.id, ready[nth] as Ready));
    return ready[0] as Ready;
  }

  for (const [nth, event] of events.entries()) {
    if (turns.length === most) break;
    at = event.at;
    const bot = byHandle.get(event.bot);
    if (!bot) continue;
    if (event.kind === "post") {
      let kept = (stock.get(event.bot) ?? []).filter(({ until }) => until > at);
      const isAsking = kept.length === 0;
      if (isAsking) kept = await fill(bot, nth);
      const { idea, title, caption, tokens, micros } = kept.shift() as Stocked;
      stock.set(event.bot, kept);
      const { persona } = bot;
      const prompt = captionPrompt({ persona, idea, seed: event.id, avoid: openings.get(event.bot) });
      const alone = sizeOf(prompt, JSON.stringify({ title, caption }));
      posts.set(event.post, { title, description: caption, tags: idea.tags, authorHandle: event.bot, thread: [] });
      remember(event.bot, caption);
      const pictureMicros = pictureListMicros(idea.plan.generator, idea.plan.params) ?? Infinity;
      turns.push({ kind: "post", tokens, micros, alone, pictureMicros, isAsking });
    } else if (event.kind === "comment") {
      const post = posts.get(event.post);
      if (!post) continue;
      const ready = drafts.get(event.id);
      const isStale = ready !== undefined && ready.newest !== newestOf(post, event.bot);
      const made = ready && !isStale ? ready : await draft(bot, event, nth);
      // What was written ahead and is not said any more was paid all the same.
      const wasted = isStale ? ready : { tokens: 0, micros: 0 };
      const { persona } = bot;
      const seen = { post, thread: post.thread, replyTo: answered(event, post), seed: event.id };
      const prompt = commentPrompt({ persona, ...seen, avoid: openings.get(event.bot) });
      const alone = sizeOf(prompt, JSON.stringify({ text: made.text }));
      post.thread.push({ authorHandle: event.bot, text: made.text });
      remember(event.bot, made.text);
      const [tokens, micros] = [made.tokens + wasted.tokens, made.micros + wasted.micros];
      turns.push({ kind: "comment", tokens, micros, alone, pictureMicros: 0, isAsking: made !== ready });
    } else {
      const before = liked.get(event.bot) ?? 0;
      const isBurst = event.kind === "like" && event.at - before <= BURST_GAP_MS;
      if (event.kind === "like") liked.set(event.bot, event.at);
      if (!isBurst) turns.push({ kind: event.kind, tokens: 0, micros: 0, alone: 0, pictureMicros: 0, isAsking: false });
    }
  }
  return { turns, days: (at - FROM) / DAY_MS };
}
