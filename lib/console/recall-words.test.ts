import { describe, expect, it } from "vitest";

import type { RemovalDto, RetirePreviewDto } from "@/lib/fleet/contracts/recall";

import {
  cannotWords,
  lostWords,
  recalledWords,
  remainderLines,
  removalTitle,
  standWords,
  titleText,
  worksWords,
} from "./recall-words";

const preview = (change: Partial<RetirePreviewDto>): RetirePreviewDto => ({
  posts: 3,
  comments: 0,
  likes: 0,
  lostComments: 0,
  lostAtLeast: false,
  canRemove: { posts: true, comments: true },
  ...change,
});

describe("what a removal takes along", () => {
  it.each([
    [{ lostComments: 2 }, "2 comments by people below its posts are lost with them."],
    [{ lostComments: 1 }, "1 comment by people below its posts is lost with them."],
    [{ lostComments: 40, lostAtLeast: true }, "At least 40 comments by people below its posts are lost with them."],
    [{ lostComments: null }, "The gallery could not be asked how many comments by people go with them."],
    [{ lostComments: 0, lostAtLeast: true }, "Not all of its posts could be read for comments by people."],
    [{ posts: 0 }, "There are no posts with other people's comments below them."],
  ])("%j", (change, words) => expect(lostWords(preview(change))).toBe(words));

  it("of many bots at once", () => {
    expect(lostWords(preview({ lostComments: 2 }), "their")).toBe(
      "2 comments by people below their posts are lost with them.",
    );
  });

  it("of one post that is recalled, and of its picture", () => {
    const recalled = { kind: "post" as const, text: "", removedAt: null, bots: 1, named: [], whole: true };
    const one = { ...recalled, ...preview({ posts: 1, lostComments: 2 }) };
    expect(recalledWords(one, true)).toBe(
      "1 post leaves the gallery. Every comment below goes with it, and so does its picture. 2 comments by people below it are lost with it.",
    );
    expect(recalledWords(one, false)).toContain("goes with it; whether its picture does is up to the Studio.");
    expect(recalledWords({ ...one, posts: 2, comments: 1 }, true)).toMatch(
      /^2 posts and 1 comment leave .* goes with them, and so do their pictures\. 2 comments by people below them are/,
    );
    expect(recalledWords({ ...one, posts: 0, comments: 1 }, true)).toBe(
      "1 comment leaves the gallery. What it stands below stays.",
    );
  });

  it("names works that there are", () => {
    expect(worksWords(1, 40)).toBe("1 post and 40 comments");
    expect(worksWords(0, 1)).toBe("1 comment");
    expect(worksWords(0, 0)).toBe("nothing");
  });

  it("says what the Studio cannot", () => {
    expect(cannotWords(preview({}))).toBeNull();
    expect(cannotWords(preview({ canRemove: { posts: false, comments: true } }))).toMatch(/remove posts for the fleet/);
  });
});

describe("what remains", () => {
  it("is told beside what is gone", () => {
    const job = { id: "j", kind: "retire", status: "done" as const, done: 5, total: 5, note: null, error: null };
    const counts = { waiting: 0, done: 3, byHand: 1, failed: 1 };
    const removal = {
      job,
      counts,
      bots: 1,
      named: [{ id: "b1", name: "Ada" }],
      elsewhere: null,
      acknowledgedBy: null,
      startedBy: "Ann",
      startedAt: "",
      remainder: [],
      report: null,
    } as RemovalDto;
    expect(standWords(removal)).toBe("3 of 5 removed, 2 left for the gallery's staff");
    const title = (change: Partial<RemovalDto>) => titleText(removalTitle({ ...removal, ...change }));
    expect(title({})).toBe("What Ada made was taken off the gallery, as far as the fleet could");
    expect(removalTitle(removal)).toContainEqual({ text: "Ada", botId: "b1" });
    const all = { counts: { ...counts, byHand: 0, failed: 0 } };
    expect(title({ ...all, bots: 12 })).toBe("What 12 bots made was taken off the gallery");
    expect(title({ ...all, named: [] })).toBe("What 1 bot made was taken off the gallery");
    const two = { bots: 2, named: [...removal.named, { id: "b2", name: "Bea" }] };
    expect(title({ ...two, job: { ...job, kind: "recall", status: "running" } })).toBe(
      "What Ada and Bea said is being recalled",
    );
    expect(title({ job: { ...job, kind: "forget-all", status: "running" } })).toBe("Everything is being forgotten");
  });

  it("is one line a thing, with a whole address", () => {
    const left = { id: 1, kind: "comment" as const, state: "by_hand" as const, itemId: "p", remoteId: "c" };
    const lines = remainderLines(
      [{ ...left, url: "/gallery/items/p", text: "two\nlines", reason: null }],
      "http://x.y",
    );
    expect(lines.split("\n")[1]).toBe("comment\thttp://x.y/gallery/items/p\tp\tc\ttwo lines\t");
  });
});
