/** Days of a whole fleet on a gallery in memory, with the very code that decides in real life; a pure function of its input. */
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";
import { aimVisit, type AimedVisitTurn } from "../aim-visit";
import type { RealismEvent } from "../realism/events";
import { chooseReply, MOST_REPLIES } from "../replies";
import { draw } from "../rng";
import type { Candidate } from "../targets";
import { initialTimingState, planNextSession, type TimingState, type VisitKind } from "../timing";
import { planTurns } from "../turns";
import { FEED_SIZE, likeGapMs } from "../usual";
import { Limits, type SimLimits } from "./limits";
import { SimGallery, type SimComment, type SimItem } from "./gallery";
import { EventHeap } from "./heap";

export type SimBot = { persona: Persona; archetype: Archetype };

type Life = SimBot & {
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
};

type Due =
  | { kind: "wake"; life: Life; visit: VisitKind }
  | { kind: "turn"; life: Life; aimed: AimedVisitTurn; items: Map<string, SimItem> }
  | { kind: "like"; life: Life; item: SimItem }
  | { kind: "over"; life: Life };

const RECENT_MS = 7 * 86_400_000;
const INBOX_MS = 2 * 86_400_000;
const INBOX = 40;

export function* simulate(input: {
  bots: readonly SimBot[];
  /** Epoch ms. */
  from: number;
  until: number;
  activityLevel?: number;
  limits?: Partial<SimLimits>;
}): Generator<RealismEvent> {
  const { until, activityLevel = 1 } = input;
  const gallery = new SimGallery();
  const limits = new Limits(input.limits);
  const due = new EventHeap<Due>();
  const authors = new Map<string, Life>();
  let written = 0;

  const plan = (life: Life, after: number) => {
    const { persona, archetype, timing: state } = life;
    const next = planNextSession({ persona, archetype, state, after, session: life.session + 1, activityLevel });
    life.timing = next.state;
    if (next.wakeAt < until) due.push(next.wakeAt, { kind: "wake", life, visit: next.visit });
  };

  for (const bot of input.bots) {
    const life: Life = {
      ...bot,
      handle: bot.persona.handle,
      timing: initialTimingState(),
      session: 0,
      liked: new Set(),
      commented: new Set(),
      replies: new Map(),
      inbox: [],
      given: [],
    };
    authors.set(life.handle, life);
    plan(life, input.from);
  }

  const wake = (life: Life, at: number, visit: VisitKind): void => {
    life.session += 1;
    const { persona, archetype, session } = life;
    const planned = planTurns({ persona, archetype, session, wakeAt: at, visit, state: life.timing });
    life.given = life.given.filter((row) => at - row.at < RECENT_MS);
    life.inbox = life.inbox.filter(({ comment }) => at - comment.at < INBOX_MS).slice(-INBOX);
    const recentAuthors: Record<string, number> = {};
    for (const { author } of life.given) recentAuthors[author] = (recentAuthors[author] ?? 0) + 1;
    const wanted = planned.some(({ kind }) => kind === "like" || kind === "comment");
    const feed = wanted ? gallery.feed(session % 3 === 2 ? "trending" : "recent", FEED_SIZE) : [];
    const items = new Map(feed.map((item) => [item.id, item]));
    for (const { item } of life.inbox) items.set(item.id, item);
    const turns = aimVisit({
      planned,
      persona,
      handle: life.handle,
      session,
      candidates: feed.map((item) => candidateOf(item, life, limits)),
      recentAuthors,
      invitations: life.inbox
        .filter(
          ({ item }) => (life.replies.get(item.id) ?? 0) < MOST_REPLIES && !limits.fullFor(item).includes("comment"),
        )
        .map(({ item, comment }) => ({
          itemId: item.id,
          comment: { id: comment.id, authorHandle: comment.author, at: comment.at, addressesMe: true },
        })),
    });
    for (const aimed of turns) due.push(aimed.turn.at, { kind: "turn", life, aimed, items });
    due.push(turns.at(-1)?.turn.at ?? at, { kind: "over", life });
  };

  const event = (
    life: Life,
    kind: RealismEvent["kind"],
    at: number,
    item?: SimItem,
    parent?: SimComment,
  ): RealismEvent => ({
    id: `e${++written}`,
    bot: life.handle,
    kind,
    at,
    post: item?.id ?? "",
    parent: parent?.id ?? "",
    author: item?.author ?? "",
  });

  const comment = (life: Life, aimed: AimedVisitTurn, at: number, item: SimItem): RealismEvent | null => {
    const said = aimed.answers
      ? (item.comments.find(({ id }) => id === aimed.answers?.comment.id) ?? null)
      : replyIn(life, item, `${life.session}:${aimed.turn.index}`, at);
    if (!said && life.commented.has(item.id)) return null;
    if (!limits.allow("comment", life.handle, at, item, draw(life.persona.seed, `close:${item.id}`, 1))) return null;
    if (said) {
      life.replies.set(item.id, (life.replies.get(item.id) ?? 0) + 1);
      life.inbox = life.inbox.filter((row) => row.comment.id !== said.id);
    } else life.commented.add(item.id);
    const made: SimComment = { id: `c${++written}`, itemId: item.id, author: life.handle, at, replyTo: said };
    item.comments.push(made);
    item.touchedAt = at;
    life.given.push({ author: item.author, at });
    for (const handle of new Set([item.author, said?.author ?? item.author]))
      if (handle !== life.handle) authors.get(handle)?.inbox.push({ item, comment: made });
    return { ...event(life, "comment", at, item, said ?? undefined), id: made.id };
  };

  function* act(life: Life, aimed: AimedVisitTurn, at: number, items: Map<string, SimItem>): Generator<RealismEvent> {
    const { turn } = aimed;
    if (turn.kind === "browse") yield event(life, "browse", at);
    if (turn.kind === "post" && limits.allow("post", life.handle, at)) {
      const item = gallery.add({ ...subjectOf(life, turn.index), author: life.handle, createdAt: at });
      yield { ...event(life, "post", at, item), id: item.id };
    }
    if (turn.kind === "comment") {
      for (const id of aimed.targets) {
        const item = items.get(id);
        const made = item && comment(life, aimed, at, item);
        if (made) {
          yield made;
          break;
        }
      }
    }
    if (turn.kind === "like") {
      let when = at;
      for (const [k, id] of aimed.targets.entries()) {
        const liked = items.get(id);
        if (k > 0) when += likeGapMs(draw(life.persona.seed, `gap:${at}`, k));
        if (liked) due.push(Math.round(when), { kind: "like", life, item: liked });
      }
    }
  }

  for (let next = due.pop(); next && next.at < until; next = due.pop()) {
    const { at, value } = next;
    if (value.kind === "wake") wake(value.life, at, value.visit);
    else if (value.kind === "turn") yield* act(value.life, value.aimed, at, value.items);
    else if (value.kind === "over") plan(value.life, at);
    else if (!value.life.liked.has(value.item.id)) {
      const { life, item } = value;
      if (!limits.allow("like", life.handle, at, item, draw(life.persona.seed, `close:${item.id}`, 0))) continue;
      life.liked.add(item.id);
      item.likes += 1;
      item.touchedAt = at;
      life.given.push({ author: item.author, at });
      yield event(life, "like", at, item);
    }
  }
}

function replyIn(life: Life, item: SimItem, stream: string, now: number): SimComment | null {
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

function candidateOf(item: SimItem, life: Life, limits: Limits): Candidate {
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
  };
}

/** A post is about what its author cares for. */
function subjectOf({ persona, session }: Life, index: number): { title: string; tags: string[] } {
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
