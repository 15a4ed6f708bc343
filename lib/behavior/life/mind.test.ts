import { describe, expect, it } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { emptyMemory } from "../memory/memory";
import { remember } from "../memory/remember";
import { type Candidate, chooseTargets } from "../targets";
import { mindOf } from "./taste";

const T = Date.parse("2026-03-02T12:00:00Z");
const HOUR = 3_600_000;
const persona = generatePersona({ archetype: ARCHETYPES[0]!, seed: "mind", index: 0 });
let memory = emptyMemory();
for (let k = 0; k < 25; k += 1)
  memory = remember(memory, { kind: "commented", author: "Ada", tags: ["moss"], text: "" }, T - (30 - k) * HOUR);
const mind = mindOf(persona, memory, T);

const post = (id: string, authorHandle: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  authorId: `id-${authorHandle}`,
  authorHandle,
  title: "untitled",
  tags: [],
  createdAt: T - HOUR,
  likeCount: 1,
  commentCount: 0,
  likedByMe: false,
  commentedByMe: false,
  ...more,
});

/** How often of `n` visits the first of these is liked rather than the second. */
function preferred(candidates: Candidate[], given: Partial<Parameters<typeof chooseTargets>[0]> = {}, n = 400): number {
  let first = 0;
  for (let session = 0; session < n; session += 1) {
    const { chosen } = chooseTargets({
      persona,
      self: { handle: persona.handle },
      candidates: candidates.map((one) => ({ ...one, id: `${one.id}-${session}` })),
      purpose: "like",
      count: 1,
      now: T,
      seed: persona.seed,
      session,
      index: 1,
      ...given,
    });
    if (chosen[0]?.startsWith("a-")) first += 1;
  }
  return first / n;
}

describe("what a visit brings along of the memory", () => {
  const byFriend = [post("a", "ADA"), post("b", "bo")];
  const ofMoss = [post("a", "cy", { tags: ["moss"] }), post("b", "bo", { tags: ["rust"] })];

  it("draws to a friend's post, whatever the case of the handle", () => {
    expect(preferred(byFriend, { mind }) - preferred(byFriend)).toBeGreaterThan(0.1);
  });

  it("draws to what was learned from them", () => {
    expect(preferred(ofMoss, { mind }) - preferred(ofMoss)).toBeGreaterThan(0.05);
  });

  it("breaks no ring guard, and nothing that is to be left alone", () => {
    expect(preferred(byFriend, { mind, recentAuthors: { ADA: 6 } })).toBe(0);
    const blocked = [post("a", "cy", { tags: ["moss"], leftAlone: true }), post("b", "bo")];
    expect(preferred(blocked, { mind })).toBe(0);
  });

  it("of an empty memory changes nothing", () => {
    const nothing = mindOf(persona, emptyMemory(), T);
    expect(preferred(ofMoss, { mind: nothing })).toBe(preferred(ofMoss));
  });
});
