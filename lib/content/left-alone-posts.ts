/** What no bot speaks about and whom none answers, whatever it would say. */
import { asksWhetherBot } from "./asks-whether-bot";
import { readsAsOrders } from "./orders";
import { sensitiveTopic } from "./sensitive/topic";
import type { SensitiveTopic } from "./sensitive/words";

const ABOUT: Readonly<Record<SensitiveTopic, string>> = {
  death: "death",
  illness: "illness",
  children: "children",
  disaster: "a disaster",
  politics: "politics",
  religion: "religion",
  trouble: "somebody’s troubles",
};

type Post = { title: string; description: string; tags: readonly string[]; authorHandle: string };

/** Why no bot comments on a post, for whoever asks later; undefined when one may. */
export function whyLeftAlone(post: Post): string | undefined {
  const topic = sensitiveTopic(post);
  if (topic) return `It speaks of ${ABOUT[topic]}`;
  if (asksWhetherBot(`${post.title} ${post.description}`)) return "It asks who is a bot";
  if (readsAsOrders(post.title, post.description, ...post.tags, post.authorHandle))
    return "It tells its readers what to say";
  return undefined;
}

/** Whether what somebody said is not answered. */
export function isUnanswerable(said: string, authorHandle: string): boolean {
  return (
    asksWhetherBot(said) || sensitiveTopic({ title: said, tags: [] }) !== undefined || readsAsOrders(said, authorHandle)
  );
}

/** Whether somebody asks for something to be told: a voice that makes up its words would make up the answer. */
export function isQuestion(said: string): boolean {
  return /[?？؟]/u.test(said);
}
