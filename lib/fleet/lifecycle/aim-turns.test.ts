import { expect, it } from "vitest";
import { wouldAnswer } from "@/lib/behavior/replies";
import type { PlannedTurn } from "@/lib/behavior/turns";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { aimTurns, type TurnTrace } from "./aim-turns";
import type { Feed } from "./read-feed";
import type { Said } from "./read-invitations";

const HOUR = 3_600_000;
const NOW = Date.parse("2026-05-04T12:00:00Z");
const persona = generatePersona({ archetype: ARCHETYPES[2]!, seed: "aim", index: 0 });
const author = { username: "ann", name: undefined, avatarUrl: undefined, isAgent: true };

const items = Array.from({ length: 30 }, (_, k) => ({
  id: `p${k}`,
  title: `A pixel art sprite ${k}`,
  description: "tileset",
  tags: ["sprites", "palettes"],
  user: { ...author, id: `u${k}`, username: `by-${k}` },
  pictureUrl: `/p${k}`,
}));
const feed = {
  items,
  candidates: items.map(({ id, title, tags, user }, k) => ({
    id,
    authorId: user.id,
    authorHandle: user.username,
    title,
    tags,
    createdAt: NOW - HOUR - k * 60_000,
    likeCount: 3,
    commentCount: 1,
    likedByMe: false,
    commentedByMe: false,
  })),
  recentAuthors: {},
  bounds: { like: 60, comment: 10, left: [], isTruthful: false },
} as unknown as Feed;
const nothing: Said = { invitations: [], targets: new Map() };
const turn = (index: number, kind: PlannedTurn["kind"]) =>
  ({ index, kind, at: NOW + index * 60_000, count: 1, dice: { weights: {}, drawn: 0.5 } }) as PlannedTurn;
const aim = (said: Said, session: number) =>
  aimTurns({
    planned: [turn(0, "browse"), turn(1, "comment"), turn(2, "comment")],
    persona,
    bot: { id: "bot", handle: persona.handle },
    sessionId: `bot:${session}`,
    session,
    feed,
    said,
  });

it("a comment keeps up to three choices, all of them among the candidates of its trace", () => {
  let three = 0;
  for (let session = 1; session <= 30; session += 1) {
    const rows = aim(nothing, session);
    expect(rows[0]).toMatchObject({ status: "planned", targets: [] });
    for (const row of rows.slice(1)) {
      expect(row.targets.length).toBeLessThanOrEqual(3);
      if (row.targets.length === 3) three += 1;
      if (row.targets.length === 0) expect(row.status).toBe("skipped");
      const { candidates = [], dice } = row.trace as TurnTrace;
      expect(candidates).toHaveLength(8);
      expect(dice.drawn).toBe(0.5);
      for (const { itemId } of row.targets) expect(candidates.some(({ id }) => id === itemId)).toBe(true);
    }
    const firsts = rows.slice(1).flatMap(({ targets }) => targets[0]?.itemId ?? []);
    expect(new Set(firsts).size).toBe(firsts.length);
  }
  expect(three).toBeGreaterThan(20);
});

it("what was said to the bot is answered first, once, in the thread where it was said", () => {
  const ids = Array.from({ length: 40 }, (_, k) => `c${k}`);
  const [yes, no] = [
    ids.find((id) => wouldAnswer(persona.seed, id))!,
    ids.find((id) => !wouldAnswer(persona.seed, id))!,
  ];
  const word = (id: string, itemId: string) => ({
    itemId,
    text: `words of ${id}`,
    comment: { id, authorHandle: "mia", at: NOW - HOUR, addressesMe: true },
  });
  const target = { itemId: "own", title: "Mine", authorHandle: persona.handle };
  const rows = aim({ invitations: [word(no, "own"), word(yes, "own")], targets: new Map([["own", target]]) }, 1);
  expect(rows[1]).toMatchObject({
    targets: [target],
    work: { replyTo: yes, to: "mia" },
    trace: { answered: { by: "mia", text: `words of ${yes}` } },
  });
  expect(rows[2]!.work).toBeUndefined();
  expect(rows[2]!.targets.map(({ itemId }) => itemId)).not.toContain("own");
});
