/** People answer people: a comment is often about another comment, and who is addressed answers now and then. */
import { draw } from "./rng";

/** A comment of a thread, as far as choosing whom to answer needs it. */
export type ThreadComment = {
  id: string;
  authorHandle: string;
  /** Epoch ms. */
  at: number;
  /** The text begins with this bot's handle, or it stands under its post. */
  addressesMe: boolean;
  /** A person said it. */
  byHuman?: boolean;
  /** It asks what a bot owes an answer to: whether it is one. */
  isOwed?: boolean;
};

/** Something said to a bot that it has not answered. */
export type Invitation = { itemId: string; comment: ThreadComment };

const HOUR = 3_600_000;
/** Of comments under posts that have any, so many answer one of them; with what is said to the bot itself, half of all comments are top level. */
const ANSWERS_SHARE = 0.35;
/** Chance that something said to a bot is answered at all; people are left standing less often. */
const ANSWERED_SHARE = 0.55;
const PEOPLE_ANSWERED_SHARE = 0.8;
/** What was said longer ago is over. */
const OVER_AFTER = 36 * HOUR;
/** ln-weight lost per hour of a comment's age: one answers what was said of late. */
const FADES_PER_HOUR = 0.35;
/** A comment that addresses the bot weighs this much more. */
const ADDRESSED = 4;
/** A bot's replies under one post at most. */
export const MOST_REPLIES = 3;

/** Whether a bot will ever answer this; decided once, by the comment. */
export function wouldAnswer(seed: string, commentId: string, byHuman = false): boolean {
  return draw(seed, `answers:${commentId}`, 0) < (byHuman ? PEOPLE_ANSWERED_SHARE : ANSWERED_SHARE);
}

const rankOf = ({ isOwed, byHuman }: ThreadComment): number => (isOwed ? 2 : byHuman ? 1 : 0);
const comesBefore = (a: ThreadComment, b: ThreadComment): boolean =>
  rankOf(a) === rankOf(b) ? a.at > b.at : rankOf(a) > rankOf(b);

/** The invitation a visit takes up: what is owed, then a person's before a bot's, then the latest that still matters; null for none. `now` in epoch ms. */
export function invitationFor(seed: string, invitations: readonly Invitation[], now: number): Invitation | null {
  const open = invitations.filter(
    ({ comment }) =>
      comment.at <= now &&
      (comment.isOwed || (now - comment.at < OVER_AFTER && wouldAnswer(seed, comment.id, comment.byHuman))),
  );
  return open.reduce<Invitation | null>(
    (best, one) => (best && !comesBefore(one.comment, best.comment) ? best : one),
    null,
  );
}

/**
 * Which comment of a thread a comment answers; null when it speaks to the post.
 * @param stream names the decision, such as the turn's id
 */
export function chooseReply(input: {
  thread: readonly ThreadComment[];
  selfHandle: string;
  seed: string;
  stream: string;
  /** Epoch ms. */
  now: number;
}): ThreadComment | null {
  const { seed, now } = input;
  const others = input.thread.filter(
    ({ authorHandle, at }) => authorHandle !== input.selfHandle && at <= now && now - at < OVER_AFTER,
  );
  if (others.length === 0 || draw(seed, `reply:${input.stream}`, 0) >= ANSWERS_SHARE) return null;
  const weights = others.map(
    ({ at, addressesMe }) => Math.exp((-FADES_PER_HOUR * (now - at)) / HOUR) * (addressesMe ? ADDRESSED : 1),
  );
  let rest = draw(seed, `reply:${input.stream}`, 1) * weights.reduce((sum, weight) => sum + weight, 0);
  return others.find((_, k) => (rest -= weights[k] as number) < 0) ?? (others.at(-1) as ThreadComment);
}
