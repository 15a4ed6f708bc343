import { expect, it } from "vitest";

import type { TurnDto } from "@/lib/fleet/contracts/bots";

import { plannedVisitWords, visitWords } from "./visit-words";

const turn = (kind: TurnDto["kind"], count = 1, status: TurnDto["status"] = "done") =>
  ({ kind, count, status, removedAt: null }) as TurnDto;
const gone = (kind: TurnDto["kind"]): TurnDto => ({ ...turn(kind), removedAt: "2026-03-02T10:00:00.000Z" });
const words = (...turns: TurnDto[]) => visitWords({ turns, status: "closed" });

it("calls a visit by what happened", () => {
  expect(words(turn("browse"), turn("like", 3), turn("like"), turn("comment"), turn("post"))).toBe(
    "1 post, 1 comment, 4 likes",
  );
  expect(words(turn("browse"), turn("like"))).toBe("1 like");
  expect(words(turn("browse"))).toBe("looked around");
});

it("says what left the gallery again", () => {
  expect(words(gone("post"), turn("comment"), gone("comment"), turn("like"))).toBe(
    "1 post (removed), 2 comments (1 removed), 1 like",
  );
});

it("does not count what was refused, skipped or is only planned", () => {
  expect(words(turn("browse"), turn("post", 1, "refused"))).toBe("looked around");
  expect(words(turn("post", 1, "skipped"))).toBe("nothing done");
  expect(visitWords({ turns: [turn("post", 1, "planned")], status: "open" })).toBe("just begun");
});

it("says what a planned visit is for", () => {
  expect(plannedVisitWords("silent")).toBe("to look and like");
  expect(plannedVisitWords("content")).toBe("to post or comment");
  expect(plannedVisitWords(null)).toBeNull();
});
