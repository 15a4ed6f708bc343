import { eq, sql } from "drizzle-orm";
import { blockValue } from "@/lib/behavior/left-alone";
import { blocks } from "@/lib/db/schema";
import { type BlockDto, type BlockInput, blockInput, MOST_BLOCKS, unblockInput } from "../contracts/limits";
import { FleetError } from "../errors";
import { lockFleet } from "../lifecycle/fleet-row";
import { forgetPersonEverywhere, forgetTopicEverywhere } from "../memory/forget-memories";
import { toBlock } from "../queries/list-blocks";
import { defineCommand, type Verb } from "../verb";

const spoken = (kind: BlockInput["kind"], value: string): string => (kind === "user" ? `@${value}` : value);

/** From the next permit on, bots leave this user, or posts that speak of this topic, alone. What they did before stays. */
export const blockOne: Verb<BlockInput, BlockDto> = defineCommand({
  name: "blocks.add",
  role: "operator",
  input: blockInput,
  work: async (tx, ctx, { kind, value, reason }) => {
    const kept = blockValue(kind, value);
    if (kept === "") {
      const message = kind === "user" ? "That is no user name." : "A topic needs at least one letter or digit.";
      throw new FleetError("invalid_input", message, "Write it out.", { fields: { value: message } });
    }
    // One at a time, so that the bound holds.
    await lockFleet(tx, "update");
    const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(blocks);
    if ((count?.n ?? 0) >= MOST_BLOCKS)
      throw new FleetError("conflict", `${MOST_BLOCKS} blocks are the most there can be.`, "Take one back first.");
    const [row] = await tx
      .insert(blocks)
      .values({
        kind,
        value: kept,
        reason: reason || null,
        createdBy: ctx.actor.name,
        createdAt: new Date(ctx.clock.realNow()),
      })
      .onConflictDoNothing()
      .returning();
    if (!row) {
      const message = `${spoken(kind, kept)} is left alone already.`;
      throw new FleetError("conflict", message, "Nothing to do.", { fields: { value: message } });
    }
    await (kind === "user" ? forgetPersonEverywhere(tx, kept) : forgetTopicEverywhere(tx, kept));
    return {
      result: toBlock(row),
      audit: { subject: spoken(kind, kept), detail: { kind, reason: reason || undefined } },
    };
  },
  after: (ctx) => ctx.publish(["fleet"]),
});

export const unblockOne: Verb<{ id: number }, BlockDto> = defineCommand({
  name: "blocks.remove",
  role: "operator",
  input: unblockInput,
  work: async (tx, _ctx, { id }) => {
    const [row] = await tx.delete(blocks).where(eq(blocks.id, id)).returning();
    if (!row) throw new FleetError("not_found", "This block is gone already.", "Nothing to do.");
    return { result: toBlock(row), audit: { subject: spoken(row.kind, row.value), detail: { kind: row.kind } } };
  },
  after: (ctx) => ctx.publish(["fleet"]),
});
