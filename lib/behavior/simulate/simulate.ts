/** Days of a whole fleet on a gallery in memory, with the very code that decides in real life; a pure function of its input. */
import { aimVisit, type AimedVisitTurn } from "../aim-visit";
import { keepWorking, partOfWork, partTitle, type ProjectPart } from "../life/projects";
import { type Mind, mindOf } from "../life/taste";
import { emptyMemory } from "../memory/memory";
import { remember } from "../memory/remember";
import type { RealismEvent } from "../realism/events";
import { MOST_REPLIES } from "../replies";
import { draw } from "../rng";
import { initialTimingState, planNextSession, type VisitKind } from "../timing";
import { planTurns } from "../turns";
import { FEED_SIZE, likeGapMs } from "../usual";
import { Limits, type SimLimits } from "./limits";
import { SimGallery, type SimComment, type SimItem } from "./gallery";
import { EventHeap } from "./heap";
import { candidateOf, type Life, replyIn, type SimBot, subjectOf } from "./life";

export type { SimBot } from "./life";

/** A part of a bot's life that a simulation can go without, to show what it does. */
export type LifePart = "friends" | "works" | "tastes";

type Due =
  | { kind: "wake"; life: Life; visit: VisitKind }
  | { kind: "turn"; life: Life; aimed: AimedVisitTurn; items: Map<string, SimItem> }
  | { kind: "like"; life: Life; item: SimItem }
  | { kind: "over"; life: Life }
  | { kind: "guest"; guest: SimGuest };

/** A person's post. `at` in epoch ms. */
export type SimGuest = { handle: string; at: number; title: string; tags: string[] };

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
  without?: readonly LifePart[];
  /** People who post in between; what they do is no event, what bots do about it is. */
  guests?: readonly SimGuest[];
  /** Told of each post as it appears. */
  onPost?: (item: SimItem, part: ProjectPart | null) => void;
}): Generator<RealismEvent> {
  const { until, activityLevel = 1 } = input;
  const lacks = new Set(input.without);
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
      memory: emptyMemory(),
    };
    authors.set(life.handle, life);
    plan(life, input.from);
  }

  for (const guest of input.guests ?? []) due.push(guest.at, { kind: "guest", guest });

  const mindFor = ({ persona, memory }: Life, at: number): Mind => {
    const mind = mindOf(persona, memory, at);
    return {
      warmth: lacks.has("friends") ? new Map() : mind.warmth,
      drift: lacks.has("tastes") ? new Map() : mind.drift,
    };
  };

  const wake = (life: Life, at: number, visit: VisitKind): void => {
    life.session += 1;
    const { persona, archetype, session } = life;
    life.memory = keepWorking(life.memory, persona, at);
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
      mind: wanted ? mindFor(life, at) : undefined,
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
    if (said ? (life.replies.get(item.id) ?? 0) >= MOST_REPLIES : life.commented.has(item.id)) return null;
    if (!limits.allow("comment", life.handle, at, item, draw(life.persona.seed, `close:${item.id}`, 1))) return null;
    if (said) {
      life.replies.set(item.id, (life.replies.get(item.id) ?? 0) + 1);
      life.inbox = life.inbox.filter((row) => row.comment.id !== said.id);
    } else life.commented.add(item.id);
    const made: SimComment = { id: `c${++written}`, itemId: item.id, author: life.handle, at, replyTo: said };
    item.comments.push(made);
    item.touchedAt = at;
    life.given.push({ author: item.author, at });
    const author = said?.author ?? item.author;
    if (author !== life.handle)
      life.memory = remember(life.memory, { kind: said ? "replied" : "commented", author, tags: item.tags }, at);
    for (const handle of new Set([item.author, said?.author ?? item.author]))
      if (handle !== life.handle) authors.get(handle)?.inbox.push({ item, comment: made });
    return { ...event(life, "comment", at, item, said ?? undefined), id: made.id };
  };

  function* act(life: Life, aimed: AimedVisitTurn, at: number, items: Map<string, SimItem>): Generator<RealismEvent> {
    const { turn } = aimed;
    if (turn.kind === "browse") yield event(life, "browse", at);
    if (turn.kind === "post" && limits.allow("post", life.handle, at)) {
      const part = lacks.has("works")
        ? null
        : partOfWork(life.memory, life.persona, `${life.session}:${turn.index}`, at);
      const subject = part
        ? { title: partTitle(part, life.persona.seed), tags: [...part.tags] }
        : subjectOf(life, turn.index);
      const item = gallery.add({ ...subject, author: life.handle, createdAt: at });
      life.memory = remember(life.memory, { kind: "posted", title: item.title, project: part ?? undefined }, at);
      input.onPost?.(item, part);
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
    else if (value.kind === "guest") {
      const { handle, title, tags } = value.guest;
      gallery.add({ author: handle, byHuman: true, title, tags, createdAt: at });
    }
    if (value.kind === "like" && !value.life.liked.has(value.item.id)) {
      const { life, item } = value;
      if (!limits.allow("like", life.handle, at, item, draw(life.persona.seed, `close:${item.id}`, 0))) continue;
      life.liked.add(item.id);
      item.likes += 1;
      item.touchedAt = at;
      life.given.push({ author: item.author, at });
      life.memory = remember(life.memory, { kind: "liked", author: item.author, tags: item.tags }, at);
      yield event(life, "like", at, item);
    }
  }
}
