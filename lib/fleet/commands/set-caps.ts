import { eq } from "drizzle-orm";
import { fleet } from "@/lib/db/schema";
import { capsInput } from "../contracts/fleet";
import { type FleetRow, lockFleet } from "../lifecycle/fleet-row";
import { liftFleetHold } from "../lifecycle/holds";
import { defineCommand } from "../verb";

type Caps = { dayCapCents: number; postsPerDay: number; commentsPerDay: number; likesPerDay: number };

const capsOf = (row: FleetRow): Caps => ({
  dayCapCents: Math.round(row.dayCapMicros / 10_000),
  postsPerDay: row.botPostsPerDay,
  commentsPerDay: row.botCommentsPerDay,
  likesPerDay: row.botLikesPerDay,
});

export const setCaps = defineCommand<Caps, Caps>({
  name: "fleet.caps",
  role: "operator",
  input: capsInput,
  work: async (tx, ctx, caps) => {
    const from = capsOf(await lockFleet(tx, "update"));
    await tx
      .update(fleet)
      .set({
        dayCapMicros: caps.dayCapCents * 10_000,
        botPostsPerDay: caps.postsPerDay,
        botCommentsPerDay: caps.commentsPerDay,
        botLikesPerDay: caps.likesPerDay,
        updatedAt: new Date(ctx.clock.realNow()),
      })
      .where(eq(fleet.id, 1));
    // A raised cap lifts the hold that the old one caused; the next reservation places it anew if it is still too low.
    // What the gallery's own budget holds is not ours to lift.
    const lifted = await liftFleetHold(tx, "spending");
    const fresh = Object.entries(caps).some(([name, value]) => from[name as keyof Caps] !== value);
    return { result: caps, audit: { detail: { ...caps, from, ...(fresh || lifted ? {} : { unchanged: true }) } } };
  },
  after: (ctx) => ctx.publish(["fleet"]),
});
