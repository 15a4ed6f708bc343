/** Words that were drawn before a comment's time are for what was there then: whatever has changed since, they are not said. */
import { cutText } from "@/lib/content/cut-text";
import type { Seen } from "@/lib/content/prompts";
import type { GalleryWords } from "@/lib/content/repeats-gallery";
import type { FleetContext } from "../context";
import type { Chosen } from "./choose-comment";
import type { LoadedTurn } from "./load-turn";
import type { CommentDraft } from "./work";

/** Domain time. */
const GOOD_FOR_MS = 3 * 3_600_000;
/** What is kept of a post's own words, so that a block given meanwhile is found in them. */
const ABOUT = 2000;

export const aboutOf = ({ item, answers }: Chosen): string =>
  cutText([item.title, ...item.tags, item.description, answers?.content ?? ""].join(" | "), ABOUT);

/** What a comment is written from. */
export function seenOf({ persona, turn }: LoadedTurn, { item, thread, answers, isBot, shows }: Chosen): Seen {
  return {
    seed: `${persona.seed}:${turn.id}`,
    post: {
      title: item.title,
      description: item.description,
      tags: item.tags,
      authorHandle: item.user.username,
      shows,
    },
    thread: thread.map((comment) => ({ authorHandle: comment.user.username, text: comment.content })),
    replyTo: answers ? { authorHandle: answers.user.username, text: answers.content } : undefined,
    isToHuman: !isBot(item.user) || (answers !== null && !isBot(answers.user)),
  };
}

/** What a comment must not repeat. Its own words a bot may. */
export function galleryOf({ bot }: LoadedTurn, { item, thread, shows }: Chosen): GalleryWords {
  const isMine = ({ user }: { user: { username: string } }) => user.username.toLowerCase() === bot.handle;
  const others = thread.filter((comment) => !isMine(comment)).map(({ content }) => content);
  return isMine(item)
    ? { title: "", prose: others }
    : { title: item.title, prose: [item.description, ...item.tags, ...others, ...(shows ? [shows] : [])] };
}

/** What has to be so still when its words are said. */
export function momentOf(
  ctx: FleetContext,
  { bot }: LoadedTurn,
  chosen: Chosen,
): Omit<CommentDraft, "text" | "refused"> {
  const { item, thread, answers } = chosen;
  return {
    itemId: item.id,
    replyTo: answers?.id ?? null,
    about: aboutOf(chosen),
    newest: thread.findLast(({ user }) => user.username.toLowerCase() !== bot.handle)?.id ?? null,
    personaVersion: bot.personaVersion,
    at: ctx.clock.now(),
  };
}

/** The words that this turn has for just this; none when post, thread or bot are not what they were. */
export function draftFor(ctx: FleetContext, loaded: LoadedTurn, chosen: Chosen): CommentDraft | undefined {
  const { draft } = loaded.work;
  if (!draft) return undefined;
  const { at, ...now } = momentOf(ctx, loaded, chosen);
  const isSame = Object.entries(now).every(([key, value]) => draft[key as keyof CommentDraft] === value);
  return isSame && at - draft.at < GOOD_FOR_MS ? draft : undefined;
}
