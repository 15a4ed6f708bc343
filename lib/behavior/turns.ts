/** A session is one to forty turns, the first at its wake, at least eight seconds apart, laid around the cascade's content events. */
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";
import { CASCADE } from "./cascade";
import { type KeyedRng, keyedRng } from "./rng";
import { resumedAt, type TimingState, type VisitKind } from "./timing";
import { contentChain } from "./timing-chain";
import { quietStart, wakingDayOf } from "./timing-curve";
import { toLocalMs } from "./zone";

export type TurnKind = "browse" | "like" | "comment" | "post";
/** Why a turn became what it is: normalised weights, and the number in [0, 1) that chose among them in this order. */
export type TurnDice = { weights: Record<TurnKind, number>; drawn: number };
export type PlannedTurn = {
  index: number;
  kind: TurnKind;
  /** Epoch ms. */
  at: number;
  /** Likes in a burst (1 to 5), pictures looked at (2 to 24), or 1. */
  count: number;
  dice: TurnDice;
};

export type PlanTurnsInput = {
  persona: Persona;
  archetype: Archetype;
  /** For the record: draws are keyed by the wake, so that sessions lost to a hold change none of the later ones. */
  session: number;
  wakeAt: number;
  visit: VisitKind;
  /** A bot's first session: always with content and a like, its first content more often a post. */
  opening?: boolean;
  /** The state `planNextSession` returned with this wake; without it a continued session is laid as a fresh one. */
  state?: TimingState;
};

const KINDS: readonly TurnKind[] = ["browse", "like", "comment", "post"];
/** Numbers reserved for a second of time: more than forty turns can use. */
const STRIDE = 512;
const MIN_GAP = CASCADE.minGap * 1000;
/** Turns without content beside at most 18 with it: 40 together are never reached. */
const MAX_FILLERS = 20;
/** Posts are this share of what the archetype's mix would give (behaviour study: 0.30 to 0.38 of content events). */
const POST_SHARE = 0.6;
const OPENING_POST_SHARE = 0.65;
/** Browsing against liking, beside a like weight near 0.8. */
const BROWSE_WEIGHT = 1.4;
/** ln seconds between looks: median 50 s. */
const LOOK = { mean: 3.9, sd: 0.75 };

/** Share of posts among content events of an archetype. */
export function postShare({ mix }: Archetype): number {
  const content = mix.post + mix.comment;
  return content > 0 ? (POST_SHARE * mix.post) / content : 0;
}

/** Share of likes among the turns of an archetype that are without content. */
export function likeShare({ mix }: Archetype): number {
  return mix.like / (BROWSE_WEIGHT + mix.like);
}

function roll(weights: Partial<Record<TurnKind, number>>, drawn: number): { kind: TurnKind; dice: TurnDice } {
  const total = KINDS.reduce((sum, kind) => sum + (weights[kind] ?? 0), 0);
  const normal = { browse: 0, like: 0, comment: 0, post: 0 };
  for (const kind of KINDS) normal[kind] = total > 0 ? (weights[kind] ?? 0) / total : Number(kind === "browse");
  let rest = drawn;
  const possible = KINDS.filter((kind) => normal[kind] > 0);
  const kind = possible.find((name) => (rest -= normal[name]) < 0) ?? possible.at(-1) ?? "browse";
  return { kind, dice: { weights: normal, drawn } };
}

function countOf(kind: TurnKind, rng: KeyedRng): number {
  const u = rng.next();
  if (kind === "browse") return 2 + Math.min(22, Math.floor(-Math.log(1 - u) * 6));
  if (kind === "like") return 1 + Math.min(4, Math.floor(-Math.log(1 - u) * 1.1));
  return 1;
}

type Slot = { at: number; weights: Partial<Record<TurnKind, number>> };

/** Looks and likes between two instants, each a little after the one before, up to `most`. */
function fillers(rng: KeyedRng, archetype: Archetype, from: number, before: number, most: number): Slot[] {
  const slots: Slot[] = [];
  let at = from;
  for (let k = 0; k < most; k += 1) {
    at += Math.max(MIN_GAP, Math.round(1000 * Math.exp(LOOK.mean + LOOK.sd * rng.normal())));
    if (at > before - MIN_GAP) break;
    slots.push({ at, weights: { browse: BROWSE_WEIGHT, like: archetype.mix.like } });
  }
  return slots;
}

const geometric = (u: number, more: number, most: number): number =>
  Math.min(most, Math.floor(Math.log(1 - u) / Math.log(more)));

/** The turns of one visit; a pure function of its input, drawn from the streams `chain` and `turns` at the second of its wake. */
export function planTurns(input: PlanTurnsInput): PlannedTurn[] {
  const { persona, archetype, wakeAt, opening = false } = input;
  const rng = keyedRng(persona.seed, "turns", Math.floor(wakeAt / 1000) * STRIDE);
  const silent = input.visit === "silent" && !opening;
  const day = wakingDayOf(quietStart(persona, archetype), toLocalMs(persona.timeZone, wakeAt));
  const events = silent
    ? []
    : contentChain(persona, wakeAt, opening ? null : resumedAt(input.state, wakeAt), day).events;

  const slots: Slot[] = [{ at: wakeAt, weights: { browse: 1 } }];
  let left = MAX_FILLERS;
  let previous = wakeAt;
  for (const [k, at] of events.entries()) {
    const between = fillers(rng, archetype, previous, at, Math.min(left, 1 + geometric(rng.next(), 0.5, 3)));
    left -= between.length;
    const share = opening && k === 0 ? Math.max(OPENING_POST_SHARE, postShare(archetype)) : postShare(archetype);
    slots.push(...between, { at, weights: { post: share, comment: 1 - share } });
    previous = at;
  }
  const most = geometric(rng.next(), silent ? 0.68 : 0.55, 7);
  const tail = fillers(rng, archetype, previous, Infinity, Math.min(left, opening ? Math.max(1, most) : most));
  if (opening && tail[0] && archetype.mix.like > 0) tail[0].weights = { like: 1 };
  slots.push(...tail);

  return slots.map(({ at, weights }, index) => {
    const { kind, dice } = roll(weights, rng.next());
    return { index, kind, at, count: countOf(kind, rng), dice };
  });
}
