/** One simulated bot: what it has done and remembers, and how it sees a gallery in memory. */
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";
import type { Memory } from "../memory/memory";
import { chooseReply, MOST_REPLIES } from "../replies";
import { draw } from "../rng";
import type { Candidate } from "../targets";
import type { TimingState } from "../timing";
import type { SimComment, SimItem } from "./gallery";
import type { Limits } from "./limits";

export type SimBot = { persona: Persona; archetype: Archetype };

export type Life = SimBot & {
  handle: string;
  timing: TimingState;
  session: number;
  liked: Set<string>;
  commented: Set<string>;
  /** Post → replies written there. */
  replies: Map<string, number>;
  /** Said to the bot and not answered yet. */
  inbox: { item: SimItem; comment: SimComment }[];
  /** Author → times of reactions. */
  given: { author: string; at: number }[];
  memory: Memory;
};

export function replyIn(life: Life, item: SimItem, stream: string, now: number): SimComment | null {
  if ((life.replies.get(item.id) ?? 0) >= MOST_REPLIES) return null;
  const chosen = chooseReply({
    thread: item.comments.slice(-12).map(({ id, author, at, replyTo }) => ({
      id,
      authorHandle: author,
      at,
      addressesMe: replyTo?.author === life.handle,
    })),
    selfHandle: life.handle,
    seed: life.persona.seed,
    stream,
    now,
  });
  return chosen ? (item.comments.find(({ id }) => id === chosen.id) ?? null) : null;
}

export function candidateOf(item: SimItem, life: Life, limits: Limits): Candidate {
  return {
    id: item.id,
    authorId: item.author,
    authorHandle: item.author,
    title: item.title,
    tags: item.tags,
    createdAt: item.createdAt,
    likeCount: item.likes,
    commentCount: item.comments.length,
    likedByMe: life.liked.has(item.id),
    commentedByMe: life.commented.has(item.id),
    fullFor: limits.fullFor(item),
    byHuman: item.byHuman,
  };
}

/** A post is about what its author cares for. */
export function subjectOf({ persona, session }: Life, index: number): { title: string; tags: string[] } {
  const topics = [...persona.interests]
    .map(({ topic, weight }, k) => ({
      topic,
      luck: -Math.log(1 - draw(persona.seed, `about:${session}:${index}`, k)) / weight,
    }))
    .sort((a, b) => a.luck - b.luck)
    .map(({ topic }) => topic);
  const subjects = persona.taste.subjects;
  const title = subjects[Math.floor(draw(persona.seed, `subject:${session}`, index) * subjects.length)] ?? "";
  return { title, tags: topics.slice(0, 2) };
}
