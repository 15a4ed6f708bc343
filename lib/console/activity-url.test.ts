import { describe, expect, it } from "vitest";

import { listActivityInput } from "@/lib/fleet/contracts/activity";

import { activityInputOf, isFiltered, loadActivityUrl } from "./activity-url";

const load = (query: string) => loadActivityUrl(new URLSearchParams(query));

describe("activityInputOf", () => {
  it("reads every filter from the address", () => {
    const input = activityInputOf(
      load("bot=bot_1&kind=post&kind=like&result=refused&text=mug&from=2026-11-22T00:00:00.000Z"),
    );
    expect(input).toMatchObject({
      botId: "bot_1",
      kinds: ["post", "like"],
      results: ["refused"],
      text: "mug",
      from: "2026-11-22T00:00:00.000Z",
    });
  });

  it("makes of any address something the API takes", () => {
    for (const query of ["", "kind=nonsense&from=yesterday&text=%20", `text=${"x".repeat(999)}&bot=${"b".repeat(99)}`])
      expect(listActivityInput.safeParse(activityInputOf(load(query))).success).toBe(true);
    expect(activityInputOf(load("from=yesterday")).from).toBeUndefined();
  });
});

describe("isFiltered", () => {
  it("tells a bare address from a filtered one", () => {
    expect(isFiltered(load(""))).toBe(false);
    expect(isFiltered(load("kind=post"))).toBe(true);
  });
});
