import { isNotNull, ne, and, count } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import { type ReviewStateDto, reviewSettingsSchema } from "../contracts/approval";
import { emptyInput } from "../contracts/words";
import { readFleet } from "../lifecycle/fleet-row";
import { defineQuery, type Verb } from "../verb";
import { unattended } from "./policy";

/** How the fleet's words are reviewed, which bots have it otherwise, and whether somebody attends now. */
export const getReview: Verb<Record<string, never>, ReviewStateDto> = defineQuery({
  name: "fleet.get-review",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const row = await readFleet(ctx.db);
    const own = await ctx.db
      .select({ mode: bots.reviewMode, n: count() })
      .from(bots)
      .where(and(isNotNull(bots.reviewMode), ne(bots.status, "retired")))
      .groupBy(bots.reviewMode);
    const of = (mode: string) => own.find((one) => one.mode === mode)?.n ?? 0;
    return {
      settings: reviewSettingsSchema.parse(row),
      own: { off: of("off"), delay: of("delay"), approve: of("approve") },
      unattended: unattended(ctx, row, ctx.clock.realNow()),
    };
  },
});
