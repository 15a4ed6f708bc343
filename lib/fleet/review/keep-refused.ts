import { cutText } from "@/lib/content/cut-text";
import { refusedDrafts } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { RefusalReason } from "../contracts/review";

/** Longer texts are cut: enough to see what was wrong. */
const LONGEST = 1000;

/** Keeps a draft that a check refused. A turn's step that is tried again keeps the same words once. */
export async function keepRefused(
  ctx: FleetContext,
  { botId, turnId }: { botId: string; turnId: string },
  draft: { kind: "post" | "comment"; text: string; reason: RefusalReason },
): Promise<void> {
  await ctx.db
    .insert(refusedDrafts)
    .values({
      ...draft,
      // Postgres takes no zero character.
      text: cutText(draft.text.replaceAll("\0", ""), LONGEST),
      botId,
      turnId,
      at: new Date(ctx.clock.now()),
      realAt: new Date(ctx.clock.realNow()),
    })
    .onConflictDoNothing();
}
