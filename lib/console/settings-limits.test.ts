import { describe, expect, it } from "vitest";

import { limitTexts, readLimits } from "./settings-limits";

const caps = { dayCapCents: 550, postsPerDay: 4, commentsPerDay: 12, likesPerDay: 60 };

describe("readLimits", () => {
  it("takes back what it shows", () => {
    expect(limitTexts(caps).dayCapCents).toBe("5.50");
    expect(readLimits(limitTexts(caps))).toEqual({ caps });
  });

  it("reads dollars in the ways people write them", () => {
    for (const text of ["5.5", "5,50", "$5.50", " 5.50 "])
      expect(readLimits({ ...limitTexts(caps), dayCapCents: text })).toEqual({ caps });
  });

  it("names each field it cannot read", () => {
    const read = readLimits({ dayCapCents: "a lot", postsPerDay: "-1", commentsPerDay: "501", likesPerDay: "" });
    expect("faults" in read && Object.keys(read.faults)).toEqual([
      "dayCapCents",
      "postsPerDay",
      "commentsPerDay",
      "likesPerDay",
    ]);
  });
});
