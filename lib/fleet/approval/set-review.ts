import { eq } from "drizzle-orm";
import { fleet } from "@/lib/db/schema";
import { type ReviewSettingsDto, reviewSettingsInput, reviewSettingsSchema } from "../contracts/approval";
import { lockFleet } from "../lifecycle/fleet-row";
import { defineCommand, type Verb } from "../verb";

/** How the fleet's words are reviewed, and when somebody attends; it holds from the next draft on. Drafts that wait already go on waiting. */
export const setReview: Verb<ReviewSettingsDto, ReviewSettingsDto> = defineCommand({
  name: "fleet.review",
  role: "operator",
  input: reviewSettingsInput,
  work: async (tx, ctx, asked) => {
    const from = reviewSettingsSchema.parse(await lockFleet(tx, "update"));
    const days = asked.attendedDays && [...new Set(asked.attendedDays)].sort((a, b) => a - b);
    const settings = { ...asked, attendedDays: days && days.length < 7 ? days : null };
    await tx
      .update(fleet)
      .set({ ...settings, updatedAt: new Date(ctx.clock.realNow()) })
      .where(eq(fleet.id, 1));
    const same = JSON.stringify(from) === JSON.stringify(reviewSettingsSchema.parse(settings));
    return { result: settings, audit: { detail: { ...settings, from, ...(same && { unchanged: true }) } } };
  },
  after: (ctx) => ctx.publish(["fleet", "bots"]),
});
