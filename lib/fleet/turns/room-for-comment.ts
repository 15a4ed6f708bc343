/** Whether a bot may speak under a post now, and to whom: what it finds there decides, not what it found when its visit opened. */
import { MOST_BOTS_AN_HOUR, roomOnHumanPost } from "@/lib/behavior/human-posts";
import { chooseReply, MOST_REPLIES } from "@/lib/behavior/replies";
import { isCrowded } from "@/lib/behavior/targets";
import { CLOSE_BEHIND, tooCloseBehind } from "@/lib/behavior/usual";
import { isAddressed, isAddressedToOther, isPlainHandle } from "@/lib/content/as-reply";
import { isAskedWhetherBot } from "@/lib/content/say-bot";
import { isQuestion, isUnanswerable, whyLeftAlone } from "@/lib/content/left-alone-posts";
import type { GalleryComment, GalleryPost } from "@/lib/studio/port";

/** As much of a thread as people read. */
const THREAD = 12;

/** A reaction of the fleet's on the post, from its own books. Domain time, epoch ms. */
export type Known = { botId: string; kind: "like" | "comment"; at: number; replyTo: string | null };

export type Looking = {
  bot: { id: string; handle: string };
  seed: string;
  /** Names the decision, such as visit and turn. */
  stream: string;
  /** Domain time, epoch ms. */
  now: number;
  /** In [0, 1): how it takes somebody who has just been there. */
  luck: number;
  /** Comments of bots on one post, at most. */
  most: number;
  /** It has given this author as much today as one may. */
  isFed: (author: string) => boolean;
  /** The comment it came to answer; null when it came for the post. */
  replyTo: string | null;
  /** Who said it, and what. */
  isLeftAlone: (handle: string, text: string) => boolean;
  isBot: (user: GalleryComment["user"]) => boolean;
  /** The voice knows the answer to what a person asks: the offline one never does. */
  knowsAnswers: boolean;
  /** Asked whether it is a bot, it says so; else it says nothing. */
  isTruthful: boolean;
};

export type Room =
  | { kind: "room"; answers: GalleryComment | null }
  | { kind: "none"; why: string }
  /** Only now not: `againAt` is late enough, domain time. */
  | { kind: "close"; why: string; againAt: number };

const none = (why: string): Room => ({ kind: "none", why });

/** `thread` oldest first. */
export function roomForComment(
  { item, thread, known }: { item: GalleryPost; thread: readonly GalleryComment[]; known: readonly Known[] },
  look: Looking,
): Room {
  const { bot, now } = look;
  const isMe = (handle: string) => handle.toLowerCase() === bot.handle;
  const mine = known.filter(({ botId, kind }) => botId === bot.id && kind === "comment");
  const answered = new Set(mine.flatMap(({ replyTo }) => replyTo ?? []));
  const isToMe = (content: string) => isMe(item.user.username) || isAddressed(content, bot.handle);
  const isTold = (content: string, handle: string) =>
    look.isTruthful &&
    isToMe(content) &&
    !isAddressedToOther(content, bot.handle) &&
    isAskedWhetherBot(content, handle);
  const mayAnswer = ({ id, content, user }: GalleryComment) =>
    !isMe(user.username) &&
    !answered.has(id) &&
    !look.isLeftAlone(user.username, content) &&
    isPlainHandle(user.username) &&
    (isTold(content, user.username) ||
      (!isUnanswerable(content, user.username) && (look.knowsAnswers || look.isBot(user) || !isQuestion(content))));

  const said = known.filter(({ kind }) => kind === "comment").length;
  const hourAgo = now - 3_600_000;
  const company = new Set(known.filter(({ botId, at }) => botId !== bot.id && at > hourAgo).map(({ botId }) => botId));
  const byHuman = !look.isBot(item.user);
  const isFull = said >= (byHuman ? roomOnHumanPost(look.most) : look.most);
  const isBusy = byHuman && company.size >= MOST_BOTS_AN_HOUR;

  const replies = mine.filter(({ replyTo }) => replyTo !== null).length;
  let answers: GalleryComment | null = null;
  if (look.replyTo !== null) {
    answers = thread.find(({ id }) => id === look.replyTo) ?? null;
    if (!answers) return none("What was said is gone");
    if (!mayAnswer(answers)) return none("It needs no answer of this bot's any more");
    if (replies >= MOST_REPLIES) return none(`It has answered ${MOST_REPLIES} times here`);
  } else if (replies < MOST_REPLIES) {
    // Whom a person spoke to is whom it wants to hear from; and where bots are enough for a person's post, nobody else answers either.
    const isHeard = (word: GalleryComment) =>
      mayAnswer(word) && ((look.isBot(word.user) && !isFull && !isBusy) || isToMe(word.content));
    const heard = thread.filter(isHeard).slice(-THREAD);
    const chosen = chooseReply({
      thread: heard.map(({ id, content, user, createdAt }) => ({
        id,
        authorHandle: user.username,
        at: createdAt,
        addressesMe: isToMe(content),
      })),
      selfHandle: bot.handle,
      seed: look.seed,
      stream: look.stream,
      now,
    });
    answers = heard.find(({ id }) => id === chosen?.id) ?? null;
  }

  const spoken =
    mine.some(({ replyTo }) => replyTo === null) ||
    (mine.length === 0 && thread.some(({ user }) => isMe(user.username)));
  if (!answers && (spoken || isMe(item.user.username))) return none("Already part of this thread");
  if (answers ? said >= look.most : isFull) return none("Enough bots have spoken here");
  if (!answers && isBusy) return none("Enough bots were with this person within the hour");
  if (!isMe(item.user.username) && look.isFed(item.user.username)) return none("It gave this person enough today");
  if (!answers && isCrowded(item.commentCount, now - item.createdAt)) return none("Crowded by now");
  const leftAlone = isMe(item.user.username) ? undefined : whyLeftAlone({ ...item, authorHandle: item.user.username });
  if (leftAlone) return none(leftAlone);

  const others = [
    ...known.filter(({ botId }) => botId !== bot.id).map(({ at }) => at),
    ...thread.filter(({ user }) => !isMe(user.username)).map(({ createdAt }) => createdAt),
  ];
  const since = Math.min(...others.map((at) => Math.abs(now - at)));
  if (tooCloseBehind(since, look.luck))
    return { kind: "close", why: "Somebody has just been there", againAt: now + CLOSE_BEHIND - Math.floor(since) };
  return { kind: "room", answers };
}
