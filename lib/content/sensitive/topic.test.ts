import { describe, expect, it } from "vitest";
import { postOf, testPersonas } from "../test-personas";
import { SENSITIVE_POSTS } from "./test-posts";
import { sensitiveTopic } from "./topic";

const posts = Object.entries(SENSITIVE_POSTS).flatMap(([topic, list]) => list.map((words) => ({ topic, words })));

describe(`${posts.length} posts that are left alone`, () => {
  it("are known by their title, their description or their tags", () => {
    expect(posts.length).toBeGreaterThanOrEqual(200);
    const missed = posts.flatMap(({ words }) =>
      [
        { title: words, tags: [] },
        { title: "Blue study", tags: ["blue"], description: `made in one go. ${words}. twelve layers` },
        { title: "Blue study", tags: ["blue", words.replaceAll(" ", "-")] },
      ].flatMap((post) => (sensitiveTopic(post) ? [] : [words])),
    );
    expect(missed).toEqual([]);
  });

  it.each(Object.keys(SENSITIVE_POSTS))("mostly for what they are about: %s", (topic) => {
    const list = SENSITIVE_POSTS[topic] ?? [];
    const right = list.filter((words) => sensitiveTopic({ title: words, tags: [] }) === topic);
    expect(right.length / list.length).toBeGreaterThan(0.75);
  });
});

describe("posts that are not", () => {
  it.each([
    "Barn in baby blue",
    "still life with a deadline",
    "Dog in a bandana",
    "a minor change of the grid",
    "explosion of colour",
    "rapeseed field, wide",
    "sick beat, loud type: gig poster",
    "same kind of data as last week",
    "Godot mock-up, dialog box",
    "grid of graphite pencils",
    "stillness on the pier",
    "Ein Kiosk in Kiel",
    "Coffee by country, a map",
  ])("%s", (title) => {
    expect(sensitiveTopic({ title, tags: [] })).toBeUndefined();
  });

  it("are what bots post, but for one in a thousand", () => {
    const made = testPersonas(40).flatMap((persona) => Array.from({ length: 25 }, (_, n) => postOf(persona, n)));
    const taken = made.filter((post) => sensitiveTopic(post) !== undefined);
    expect(taken.length).toBeLessThanOrEqual(made.length / 1000);
  });
});
