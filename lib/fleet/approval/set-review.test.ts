import { desc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { auditLog } from "@/lib/db/schema";
import { type ReviewSettingsDto, reviewSettingsInput } from "../contracts/approval";
import { fleetSuite } from "../testing/test-suite";
import { getReview } from "./get-review";
import { setReview } from "./set-review";

const open = fleetSuite();

const settings: ReviewSettingsDto = {
  reviewMode: "approve",
  undoMinutes: 15,
  draftExpiryHours: 48,
  attendedFrom: 9,
  attendedUntil: 18,
  attendedZone: "Europe/Berlin",
  attendedDays: [5, 1, 1],
};

it("keeps how the fleet is reviewed and says whether somebody attends", async () => {
  const fleet = await open();
  const kept = { ...settings, attendedDays: [1, 5] };
  expect(await setReview.run(fleet.as("operator"), settings)).toEqual(kept);
  // A Monday, ten in the morning UTC.
  expect(await getReview.run(fleet.as("viewer"), {})).toEqual({
    settings: kept,
    own: { off: 0, delay: 0, approve: 0 },
    unattended: null,
  });
  fleet.time.real += 24 * 3_600_000;
  expect((await getReview.run(fleet.as("viewer"), {})).unattended).toBe(
    "Outside the attended hours bots only like: until Fri 09:00 in Europe/Berlin",
  );
  await setReview.run(fleet.as("operator"), kept);
  const [row] = await fleet.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.action, "fleet.review"))
    .orderBy(desc(auditLog.id))
    .limit(1);
  expect(row?.detail).toMatchObject({ reviewMode: "approve", from: kept, unchanged: true });
  await expect(setReview.run(fleet.as("viewer"), kept)).rejects.toThrow("operator");
});

it.each([
  { undoMinutes: 0 },
  { undoMinutes: 61 },
  { draftExpiryHours: 169 },
  { attendedUntil: null },
  { attendedUntil: 9 },
  { attendedZone: null },
  { attendedZone: "Europe/Nowhere" },
  { attendedDays: [] },
  { attendedDays: [0] },
])("refuses %o", (wrong) => {
  expect(reviewSettingsInput.safeParse({ ...settings, ...wrong }).success).toBe(false);
});
