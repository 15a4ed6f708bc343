import { describe, expect, it } from "vitest";

import { auditFacts } from "./audit-parts";
import { auditSentence } from "./audit-sentences";

const row = { id: 1, at: "2026-11-22T09:00:00.000Z", actor: "Mara", action: "x", subject: null, detail: null };
const names = { bot_kqx8s2LmZ0: "Ada Ek (ada)", bot_kqx8s2LmZ1: "Ben Ito (ben)" };
const bots = ["bot_kqx8s2LmZ0", "bot_kqx8s2LmZ1", "bot_kqx8s2LmZ2"];
const caps = { dayCapCents: 250, postsPerDay: 6, commentsPerDay: 20, likesPerDay: 80 };
const rest = { itemBotComments: 6, itemBotLikes: 20, pairPerDay: 3, quietFrom: 22, quietUntil: 7 };

describe("the audit log in words", () => {
  it.each([
    ["fleet.pause", null, { bots: 12, reason: "lunch" }, "Paused the fleet: 12 bots concerned, because “lunch”."],
    ["fleet.pause", null, { bots: 0, unchanged: true }, "Paused the fleet: 0 bots concerned. Nothing changed."],
    [
      "fleet.caps",
      null,
      caps,
      "Set the limits: the day’s budget $2.50; posts a day 6; comments a day 20; likes a day 80.",
    ],
    [
      "fleet.caps",
      null,
      { ...caps, from: { ...caps, dayCapCents: 500 } },
      "Set the limits: the day’s budget from $5.00 to $2.50.",
    ],
    [
      "fleet.limits",
      null,
      { ...rest, from: { ...rest, quietFrom: 0, quietUntil: 7 } },
      "Set attention and rest: quiet hours from 00:00–07:00 to 22:00–07:00.",
    ],
    [
      "fleet.limits",
      null,
      { ...rest, quietFrom: null, quietUntil: null, from: rest },
      "Set attention and rest: quiet hours from 22:00–07:00 to none.",
    ],
    [
      "fleet.budgets",
      null,
      { hourCapCents: 50, monthCapCents: null, from: { hourCapCents: null, monthCapCents: null } },
      "Set the budgets: the hour’s budget from none to $0.50.",
    ],
    ["bots.bulk", "0 bots", { bots: [], count: 0, action: "resume" }, "Asked many bots to resume. Nothing changed."],
    [
      "bots.bulk",
      "3 bots",
      { action: "retire", made: "remove", count: 3, bots },
      "Retired 3 bots (Ada Ek (ada), Ben Ito (ben) and 1 more) and had what they made removed.",
    ],
    ["bots.pause", bots[0], { count: 1 }, "Paused Ada Ek (ada)."],
    [
      "review.mode",
      bots[0],
      { mode: "approve", count: 1, bots: [bots[0]] },
      "Had drafts wait for approval: Ada Ek (ada).",
    ],
    [
      "review.mode",
      "0 bots",
      { mode: null, count: 0, bots: [] },
      "Had drafts reviewed as the fleet’s are: 0 bots. Nothing changed.",
    ],
    [
      "review.approve",
      bots[0],
      { count: 1, kind: "post", bots: [bots[0]], edited: true },
      "Approved a post of Ada Ek (ada) in other words.",
    ],
    [
      "review.reject",
      "2 bots",
      { count: 3, bots: bots.slice(0, 2), reason: "too long" },
      "Rejected 3 drafts of Ada Ek (ada), Ben Ito (ben), because “too long”.",
    ],
    [
      "fleet.review",
      null,
      {
        reviewMode: "approve",
        undoMinutes: 1,
        attendedFrom: 9,
        attendedUntil: 18,
        attendedZone: "UTC",
        from: { reviewMode: "off", undoMinutes: 10 },
      },
      "Set the review: drafts are approved; 1 minute to take back; attended hours 09:00–18:00 in UTC.",
    ],
    ["bots.pause", "bot_gone00000", { count: 1 }, "Paused one that is gone."],
    [
      "recall.item",
      "ada",
      { bots, texts: 2, why: "rude" },
      "Recalled a text of ada: 2 texts removed, held Ada Ek (ada), Ben Ito (ben) and 1 more, because “rude”.",
    ],
    [
      "change operator role",
      "0f".repeat(16),
      { name: "Vic", from: "viewer", to: "owner" },
      "Made Vic owner, before viewer.",
    ],
    ["restore", null, { what: "a backup of yesterday" }, "Restored the database: a backup of yesterday."],
    ["api-tokens.mend", null, null, "API tokens: mend."],
  ])("tells %s %s", (action, subject, detail, sentence) => {
    expect(auditSentence({ ...row, action, subject: subject ?? null, detail }, names)).toBe(sentence);
  });

  it("keeps all that was recorded, for whoever opens a row", () => {
    const bulk = { ...row, action: "bots.bulk", subject: "2 bots", detail: { bots: bots.slice(0, 2), why: null } };
    expect(auditFacts(bulk, names)).toEqual([
      ["command", "bots.bulk"],
      ["subject", "2 bots"],
      ["bots", "Ada Ek (ada), Ben Ito (ben)"],
      ["row", "1"],
    ]);
  });
});
