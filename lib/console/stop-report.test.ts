import { describe, expect, it } from "vitest";

import type { StopReportDto } from "@/lib/fleet/contracts/stop-report";

import { fateWords, lookAgainMs, secondsOf } from "./stop-report";

const at = "2026-03-02T10:00:00.000Z";
const report = (change: Partial<StopReportDto>): StopReportDto => ({
  state: "stopped",
  stoppedBy: "Ann",
  stoppedAt: at,
  realNow: at,
  livePermits: 0,
  openRequests: 0,
  openCalls: 0,
  unsettled: 0,
  quiet: true,
  noted: true,
  quietAfterMs: 200,
  cut: [],
  cutCount: 0,
  ...change,
});

describe("looking at a stop again", () => {
  it.each([
    ["not while the fleet is armed", { stoppedAt: null }, false],
    ["often while something is open", { quiet: false, noted: false }, 300],
    ["often until the log has it", { noted: false }, 300],
    ["more rarely after a minute", { noted: false, realNow: "2026-03-02T10:01:00.000Z" }, 5000],
    ["sometimes until all is settled", { unsettled: 2 }, 3000],
    ["no more after that", {}, false],
  ] as const)("%s", (_name, change, ms) => {
    expect(lookAgainMs(report(change))).toBe(ms);
  });

  it("goes on as long as it could not be read", () => expect(lookAgainMs(undefined)).toBe(5000));
});

it("says what became of what was cut", () => {
  const cut = (kind: "like" | "render", status: "unknown" | "done" | "given_up", reason: string | null = null) =>
    fateWords({ id: "i", bot: { id: "b", name: "Bo", handle: "bo" }, turnId: "t", kind, status, reason });
  expect(cut("like", "unknown")).toBe("Not known yet: the gallery is asked whether the like arrived");
  expect(cut("like", "given_up", "Absent")).toBe("The like is not on the gallery and is not sent again: Absent");
  expect(cut("render", "done")).toBe("The picture was made");
  expect(secondsOf(157)).toBe("0.2 s");
});
