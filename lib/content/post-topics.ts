/** What a post is about: its tags, or where it has none the things that its own words name. */
import { cutText } from "./cut-text";
import { headOf, notice } from "./voice/notice";

const MOST = 4;
const LONGEST = 32;
/** Of a description so much is read: what a post is about stands at its beginning. */
const READ = 600;

export function postTopics(post: { title: string; description: string; tags: readonly string[] }): string[] {
  if (post.tags.length > 0) return post.tags.slice(0, MOST).map((tag) => cutText(tag, LONGEST));
  const { title, description, tags } = post;
  const read = { title: title.slice(0, READ), description: description.slice(0, READ), tags };
  const things = notice(read).things.map((thing) => cutText(headOf(thing), LONGEST));
  return [...new Set(things)].slice(0, MOST);
}
