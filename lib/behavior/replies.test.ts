import { expect, it } from "vitest";
import { chooseReply, invitationFor, type Invitation, type ThreadComment, wouldAnswer } from "./replies";

const HOUR = 3_600_000;
const NOW = Date.parse("2026-05-04T12:00:00Z");
const comment = (id: string, ageH: number, more: Partial<ThreadComment> = {}): ThreadComment => ({
  id,
  authorHandle: `by-${id}`,
  at: NOW - ageH * HOUR,
  addressesMe: false,
  ...more,
});
const choose = (thread: ThreadComment[], stream: string) =>
  chooseReply({ thread, selfHandle: "me", seed: "s", stream, now: NOW });
const shareOf = (thread: ThreadComment[], is: (chosen: ThreadComment | null) => boolean) =>
  Array.from({ length: 600 }, (_, k) => choose(thread, `t${k}`)).filter(is).length / 600;

it("nothing is answered in an empty thread, in one's own words, or long after", () => {
  expect(shareOf([], (chosen) => chosen !== null)).toBe(0);
  expect(shareOf([comment("a", 1, { authorHandle: "me" })], (chosen) => chosen !== null)).toBe(0);
  expect(shareOf([comment("a", 40)], (chosen) => chosen !== null)).toBe(0);
  expect(shareOf([comment("a", -1)], (chosen) => chosen !== null)).toBe(0);
});

it("a third of the comments in a thread answer one of it", () => {
  const share = shareOf([comment("a", 1), comment("b", 2)], (chosen) => chosen !== null);
  expect(share).toBeGreaterThan(0.28);
  expect(share).toBeLessThan(0.42);
});

it("the latest and whoever speaks to the bot come first", () => {
  const of = (id: string) => (chosen: ThreadComment | null) => chosen?.id === id;
  const plain = [comment("new", 0.5), comment("old", 12)];
  expect(shareOf(plain, of("new"))).toBeGreaterThan(5 * shareOf(plain, of("old")));
  const addressed = [comment("new", 1), comment("asks", 1, { addressesMe: true })];
  expect(shareOf(addressed, of("asks"))).toBeGreaterThan(2 * shareOf(addressed, of("new")));
});

it("what is said to a bot is answered now and then, and decided once", () => {
  const invitations = Array.from({ length: 40 }, (_, k): Invitation => ({
    itemId: `p${k}`,
    comment: comment(`c${k}`, k / 20),
  }));
  const first = invitationFor("s", invitations, NOW);
  expect(first && wouldAnswer("s", first.comment.id)).toBe(true);
  expect(invitationFor("s", [...invitations].reverse(), NOW)).toEqual(first);
  const never = invitations.filter(({ comment: { id } }) => !wouldAnswer("s", id));
  expect(never.length).toBeGreaterThan(8);
  expect(never.length).toBeLessThan(32);
  expect(invitationFor("s", never, NOW)).toBeNull();
  expect(invitationFor("s", invitations, NOW + 48 * HOUR)).toBeNull();
});

it("a person is answered before bots, and more often", () => {
  const ids = Array.from({ length: 400 }, (_, k) => `c${k}`);
  const share = (byHuman: boolean) => ids.filter((id) => wouldAnswer("s", id, byHuman)).length / ids.length;
  expect(share(true)).toBeGreaterThan(0.74);
  expect(share(false)).toBeLessThan(0.61);
  const bots = ids.slice(0, 20).map((id, k): Invitation => ({ itemId: "p", comment: comment(id, k / 60) }));
  const theirs = {
    itemId: "p",
    comment: comment(
      ids.find((id) => wouldAnswer("s", id))!,
      9,
      { byHuman: true },
    ),
  };
  expect(invitationFor("s", [...bots, theirs], NOW)).toBe(theirs);
  expect(invitationFor("s", [theirs, ...bots], NOW)).toBe(theirs);
});

it("what is owed an answer comes first, always, and for longer", () => {
  const ids = Array.from({ length: 60 }, (_, k) => `c${k}`);
  const person = {
    itemId: "p",
    comment: comment(
      ids.find((id) => wouldAnswer("s", id, true))!,
      1,
      { byHuman: true },
    ),
  };
  for (const id of ids) {
    const owed = { itemId: "q", comment: comment(`owed:${id}`, 60, { byHuman: true, isOwed: true }) };
    expect(invitationFor("s", [person, owed], NOW)).toBe(owed);
  }
});
