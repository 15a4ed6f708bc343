import { describe, expect, it } from "vitest";
import { reviewSettingsInput, type ReviewSettingsDto } from "@/lib/fleet/contracts/approval";
import { readReview, reviewTexts } from "./settings-review";

const settings: ReviewSettingsDto = {
  reviewMode: "approve",
  undoMinutes: 10,
  draftExpiryHours: 24,
  attendedFrom: 9,
  attendedUntil: 18,
  attendedZone: "Europe/Berlin",
  attendedDays: [1, 2, 3, 4, 5],
};
const none = { attendedFrom: null, attendedUntil: null, attendedZone: null, attendedDays: null };

describe("the review's form", () => {
  it.each([settings, { ...settings, ...none }, { ...settings, attendedFrom: 22, attendedDays: null }])(
    "reads back what it was given, as the server takes it",
    (given) => {
      const read = readReview(reviewTexts(given, "UTC"));
      expect(read).toEqual({ settings: given });
      expect(reviewSettingsInput.safeParse("settings" in read && read.settings).success).toBe(true);
    },
  );

  it.each([
    [{ undoMinutes: "0" }, "undoMinutes"],
    [{ undoMinutes: "61" }, "undoMinutes"],
    [{ draftExpiryHours: "1.5" }, "draftExpiryHours"],
    [{ attendedUntil: "" }, "attendedUntil"],
    [{ attendedUntil: "9" }, "attendedUntil"],
    [{ attendedFrom: "" }, "attendedFrom"],
    [{ attendedZone: " " }, "attendedZone"],
    [{ days: [] }, "days"],
  ])("tells what is wrong with %o", (wrong, name) => {
    expect(readReview({ ...reviewTexts(settings, "UTC"), ...wrong })).toEqual({
      faults: { [name]: expect.any(String) },
    });
  });
});
