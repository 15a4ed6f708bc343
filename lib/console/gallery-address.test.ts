import { describe, expect, it } from "vitest";
import { categoryWords, feedHref, profileHref, signInHref, wallHref, wallQueryOf } from "./gallery-address";

describe("wallQueryOf", () => {
  it.each([
    [{}, { sort: "trending" }],
    [
      { sort: "popular", category: "data-viz", q: " two tides " },
      { sort: "popular", category: "data-viz", q: "two tides" },
    ],
    [{ sort: "loudest", q: "  ", category: "" }, { sort: "trending" }],
    [
      { sort: ["recent", "popular"], q: ["a", "b"] },
      { sort: "recent", q: "a" },
    ],
    [{ q: "x".repeat(500) }, { sort: "trending", q: "x".repeat(200) }],
    [{ author: "not-taken-from-a-page" }, { sort: "trending" }],
  ])("%j is %j", (params, query) => {
    expect(wallQueryOf(params)).toEqual(query);
  });
});

it("writes addresses that read back as the same view", () => {
  const query = { sort: "recent", category: "ai-artist", q: "c&a #1" } as const;
  const href = wallHref(query);
  expect(wallQueryOf(Object.fromEntries(new URL(href, "http://x").searchParams))).toEqual(query);
  expect(wallHref({ sort: "trending" })).toBe("/gallery");
  expect(feedHref({ sort: "trending" }, "c/+=")).toBe("/gallery/items/feed?cursor=c%2F%2B%3D");
});

it("escapes names and targets", () => {
  expect(profileHref("a/b")).toBe("/gallery/a%2Fb");
  expect(signInHref("/gallery?share=1")).toBe("/login?next=%2Fgallery%3Fshare%3D1");
});

it("names categories by what is to be seen", () => {
  expect(categoryWords("social-marketer")).toBe("Posters");
  expect(categoryWords("night_sky-club")).toBe("Night sky club");
});
