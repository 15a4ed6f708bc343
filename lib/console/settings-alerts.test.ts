import { describe, expect, it } from "vitest";
import type { AlertDto } from "@/lib/fleet/contracts/alerts";
import { deliveryWords } from "./settings-alerts";

const at = "2026-03-02T10:00:00.000Z";
const alert: AlertDto = {
  id: 1,
  kind: "incident",
  title: "It fails",
  path: "/",
  state: "waiting",
  attempts: 0,
  createdAt: at,
  sentAt: null,
  nextTryAt: at,
  lastError: null,
};

describe("what became of an alert", () => {
  it.each([
    [{}, "Waiting", "held"],
    [{ attempts: 1 }, "Waiting", "held"],
    [{ attempts: 1, lastError: "x answered 500" }, "1 try failed", "held"],
    [{ attempts: 3, lastError: "x answered 500" }, "3 tries failed", "held"],
    [{ state: "sent", attempts: 2 }, "Sent", "ok"],
    [{ state: "dead", attempts: 8, lastError: "x" }, "Given up", "fail"],
    [{ state: "dead", attempts: 1, lastError: "x" }, "Not taken", "fail"],
  ] as const)("%j: %s", (change, word, tone) => {
    expect(deliveryWords({ ...alert, ...change })).toEqual({ word, tone });
  });
});
