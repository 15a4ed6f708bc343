import { desc } from "drizzle-orm";
import { blocks } from "@/lib/db/schema";
import { type BlockDto, type BlockListDto, MOST_BLOCKS } from "../contracts/limits";
import { emptyInput } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";

export function toBlock(row: typeof blocks.$inferSelect): BlockDto {
  const { id, kind, value, reason } = row;
  return { id, kind, value, reason, by: row.createdBy, at: row.createdAt.toISOString() };
}

/** Whom and what the bots leave alone, newest first. */
export const listBlocks: Verb<Record<string, never>, BlockListDto> = defineQuery({
  name: "blocks.list",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const rows = await ctx.db.select().from(blocks).orderBy(desc(blocks.id)).limit(MOST_BLOCKS);
    return { items: rows.map(toBlock), most: MOST_BLOCKS };
  },
});
