import { describe, expect, it } from "vitest";

import { auditDetail, auditWords } from "./settings-audit";

describe("the audit log in words", () => {
  it("reads the names of commands", () => {
    expect(auditWords("fleet.activity-level")).toBe("Fleet: activity level");
    expect(auditWords("change own password")).toBe("Change own password");
  });

  it("puts subject and details on one line, empty ones left out", () => {
    const row = { id: 1, at: "2026-11-22T09:00:00.000Z", actor: "Mara", action: "x" };
    expect(auditDetail({ ...row, subject: "bot_1", detail: { from: 100, to: 150, email: null } })).toBe(
      "bot_1 · from 100 · to 150",
    );
    expect(auditDetail({ ...row, subject: null, detail: null })).toBe("");
  });
});
