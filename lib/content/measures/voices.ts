/** What many personas say with the offline voice, for measuring it: comments on each other's posts, answers among bots and to people, and under their own pictures. */
import type { SeenPost } from "../prompts";
import { commentOf, postOf, testPersonas } from "../test-personas";

export type Voiced = { text: string; post: SeenPost; by: number; kind: "comment" | "reply" | "kind_reply" | "own" };

const POSTS = 40;

/** `each` texts of each persona: two of three are comments (behaviour study: 25–55 % of comments answer one). */
export function voices(personas: number, each: number, seed = "voices"): Voiced[] {
  const people = testPersonas(personas, seed);
  const posts = people.map((persona) => Array.from({ length: POSTS }, (_, n) => postOf(persona, n)));
  const said: Voiced[] = [];
  for (let n = 0; n < each; n += 1) {
    for (const [by, persona] of people.entries()) {
      const whose = (by * 7 + n * 3 + 1) % personas;
      const isOwn = n % 9 === 8;
      const post = posts[isOwn ? by : whose]?.[(n + by) % POSTS];
      const other = people[(by + n + 1) % personas];
      if (!post || !other) continue;
      const key = `${seed}:${by}:${n}`;
      if (n % 3 !== 2) {
        if (whose !== by) said.push({ text: commentOf(persona, post, key), post, by, kind: "comment" });
        continue;
      }
      const word = { authorHandle: "mia", text: commentOf(other, post, `${key}:word`) };
      const toHuman = !isOwn && n % 2 === 0;
      // As it is compared: without the handle that code puts before it.
      const text = commentOf(persona, post, key, word, toHuman).replace(/^@mia\s/u, "");
      said.push({ text, post, by, kind: isOwn ? "own" : toHuman ? "kind_reply" : "reply" });
    }
  }
  return said;
}
