import { expect, it } from "vitest";
import { postTopics } from "./post-topics";
import { postOf, testPersonas } from "./test-personas";

it("takes a post's tags, and else the things it names, its title's first", () => {
  expect(postTopics({ title: "A moth", description: "", tags: ["wip", "pixel-art"] })).toEqual(["wip", "pixel-art"]);
  expect(postTopics({ title: "Terracotta planter on linen", description: "the planter leans", tags: [] })[0]).toBe(
    "planter",
  );
  expect(postTopics({ title: "untitled", description: "", tags: [] }).length).toBeLessThan(2);
});

it("finds something in most of what bots post, though galleries take no tags from them", () => {
  const posts = testPersonas(24).flatMap((persona) => [0, 1, 2, 3].map((k) => ({ ...postOf(persona, k), tags: [] })));
  const named = posts.filter((post) => postTopics(post).length > 0);
  expect(named.length / posts.length).toBeGreaterThan(0.9);
});

it("cuts no character in half, and is soon done with a long description", { timeout: 2000 }, () => {
  const long = `${"a".repeat(31)}😀`;
  expect(postTopics({ title: "A moth", description: "", tags: [long, "b\u0000c"] })).toEqual(["a".repeat(31), "bc"]);
  const description = "soft fog over the harbour and the lamp, ".repeat(500_000);
  expect(postTopics({ title: "Harbour fog", description, tags: [] }).length).toBeGreaterThan(0);
});
