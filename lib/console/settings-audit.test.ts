import { describe, expect, it } from "vitest";

import { auditDetail, auditRecord, auditWords } from "./settings-audit";

const row = { id: 1, at: "2026-11-22T09:00:00.000Z", actor: "Mara", action: "x", subject: null, detail: null };
const names = { bot_kqx8s2LmZ0: "Ada Ek (ada)", bot_kqx8s2LmZ1: "Ben Ito (ben)" };

describe("the audit log in words", () => {
  it("reads the names of commands", () => {
    expect(auditWords("fleet.activity-level")).toBe("Fleet: activity level");
    expect(auditWords("api-tokens.create")).toBe("API tokens: create");
    expect(auditWords("change own password")).toBe("Change own password");
  });

  it("puts subject and details on one line, empty ones left out", () => {
    const told = { ...row, subject: "12 bots", detail: { from: 100, to: 150, email: null } };
    expect(auditDetail(told, {})).toBe("12 bots · from 100 · to 150");
    expect(auditDetail(row, {})).toBe("");
  });

  it("names bots and people; the id is for the hover", () => {
    const paused = { ...row, subject: "bot_kqx8s2LmZ0" };
    expect(auditDetail(paused, names)).toBe("Ada Ek (ada)");
    expect(auditRecord(paused)).toBe("bot_kqx8s2LmZ0");
    const person = { ...row, subject: "0f".repeat(16), detail: { name: "Vic", role: "viewer" } };
    expect(auditDetail(person, {})).toBe("name Vic · role viewer");
  });

  it("names the first of many, and counts the others", () => {
    const bulk = {
      ...row,
      subject: "3 bots",
      detail: { bots: ["bot_kqx8s2LmZ0", "bot_kqx8s2LmZ1", "bot_kqx8s2LmZ2"] },
    };
    expect(auditDetail(bulk, names)).toBe("3 bots · bots Ada Ek (ada), Ben Ito (ben) and 1 more");
    expect(auditDetail(bulk, {})).toBe("3 bots · bots 3");
  });
});
