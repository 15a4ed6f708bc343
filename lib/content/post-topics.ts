/** What a post is about: its tags, or where it has none the things that its own words name. */
import { headOf, notice } from "./voice/notice";

const MOST = 4;
const LONGEST = 32;

export function postTopics(post: { title: string; description: string; tags: readonly string[] }): string[] {
  if (post.tags.length > 0) return post.tags.slice(0, MOST).map((tag) => tag.slice(0, LONGEST));
  const things = notice(post).things.map((thing) => headOf(thing).slice(0, LONGEST));
  return [...new Set(things)].slice(0, MOST);
}
