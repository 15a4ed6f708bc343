import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { bots, intents, turns } from "@/lib/db/schema";
import { normaliseText } from "@/lib/content/normalise-text";
import type { FleetContext } from "../context";
import type { GalleryFailure, GalleryOutcome } from "@/lib/studio/outcome";
import type { Page } from "@/lib/studio/port";
import { finishTurn, isOver } from "../turns/finish-turn";
import type { Intent } from "./permit";

export type Found =
  | { kind: "found"; remoteId?: string }
  | { kind: "absent" }
  | { kind: "failed"; failure: GalleryFailure };

const PAGE = 50;
const PAGES = 6;

/** Searches page by page, newest first, and distrusts absence when the gallery sent what could not be read. */
async function findIn<T>(
  ask: (after: string | undefined) => Promise<GalleryOutcome<Page<T>>>,
  match: (row: T) => string | undefined,
): Promise<Found> {
  let after: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const answer = await ask(after);
    if (answer.kind === "not_found") return { kind: "absent" };
    if (answer.kind !== "ok") return { kind: "failed", failure: answer };
    const { items, received, next } = answer.value;
    for (const row of items) {
      const remoteId = match(row);
      if (remoteId) return { kind: "found", remoteId };
    }
    if (received > items.length) {
      return {
        kind: "failed",
        failure: { kind: "unavailable", status: 200, message: "Part of the answer could not be read." },
      };
    }
    if (next === undefined) return { kind: "absent" };
    after = next;
  }
  // What was not read proves nothing: the intent waits, and is given up in the end without being sent again.
  return {
    kind: "failed",
    failure: { kind: "unavailable", status: 200, message: "There is too much to read through." },
  };
}

/** Asks the gallery, by reads only, whether an intent took effect: author and normalised text for posts and comments, `isLiked` for likes. */
export async function findEffect(ctx: FleetContext, intent: Intent, handle: string): Promise<Found> {
  const wanted = normaliseText(intent.text ?? "");
  switch (intent.kind) {
    case "render":
      return { kind: "absent" };
    case "like": {
      const item = await ctx.studio.getPost({ id: intent.itemId ?? "", as: handle });
      if (item.kind === "not_found") return { kind: "absent" };
      if (item.kind !== "ok") return { kind: "failed", failure: item };
      return item.value.isLiked ? { kind: "found", remoteId: item.value.id } : { kind: "absent" };
    }
    case "comment": {
      const others = await provedElsewhere(ctx, intent);
      return findIn(
        (after) => ctx.studio.listComments({ id: intent.itemId ?? "", limit: PAGE, after, as: handle }),
        ({ id, user, content }) =>
          user.username === handle && normaliseText(content) === wanted && !others.has(id) ? id : undefined,
      );
    }
    case "post":
      return findIn(
        (after) => ctx.studio.listPostsBy({ username: handle, limit: PAGE, after, as: handle }),
        (item) => (normaliseText(postText(item.title, item.description)) === wanted ? item.id : undefined),
      );
  }
}

/** Comments on the post that prove another intent of the bot's: nothing on the gallery proves two. */
async function provedElsewhere(ctx: FleetContext, intent: Intent): Promise<Set<string | null>> {
  const rows = await ctx.db
    .select({ remoteId: intents.remoteId })
    .from(intents)
    .where(
      and(
        eq(intents.botId, intent.botId),
        eq(intents.itemId, intent.itemId ?? ""),
        eq(intents.kind, "comment"),
        eq(intents.status, "done"),
        ne(intents.id, intent.id),
      ),
    );
  return new Set(rows.map(({ remoteId }) => remoteId));
}

/** What identifies a post when it is looked for again. */
export function postText(title: string, description: string): string {
  return `${title}\n${description}`;
}

type TurnStatus = (typeof turns.$inferSelect)["status"];
type Ending = {
  status: "done" | "refused" | "given_up";
  remoteId?: string;
  reason?: string;
  imageUrl?: string;
  costMicros?: number;
};

/**
 * Writes down what an intent came to. That it took effect is always believed; that it did not only as long as nobody has learnt otherwise, for
 * a read that was asked before the request arrived answers after it. A turn that waited for it ends with it.
 */
export async function endIntent(
  ctx: FleetContext,
  intent: Pick<Intent, "id" | "botId" | "turnId" | "sends">,
  ending: Ending,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, intent.botId)).for("no key update");
    const ended = await tx
      .update(intents)
      .set({ ...ending, finishedAt: new Date(ctx.clock.realNow()), settleAt: null })
      .where(
        and(
          eq(intents.id, intent.id),
          // A proof stands whenever it comes; any other ending is about the request it was found out for.
          ...(ending.status === "done"
            ? []
            : [inArray(intents.status, ["permitted", "unknown"]), eq(intents.sends, intent.sends)]),
        ),
      )
      .returning({
        turn: sql<TurnStatus | null>`(select ${turns.status} from ${turns} where ${turns.id} = ${intents.turnId})`,
      });
    const turn = ended[0]?.turn;
    // Nobody else comes back to a turn that waited for this, or that had been given up too early.
    if (turn && (turn === "waiting" || isOver(turn))) {
      await finishTurn(tx, ctx, intent.turnId, {
        status: "given_up",
        reason: ending.reason ?? "The gallery never confirmed it",
      });
    }
  });
}

/** Marks the outcome as unknown and says from when on a second read counts as proof. */
export async function markUnknown(ctx: FleetContext, intent: Intent, reason: string): Promise<Date> {
  const settleAt = new Date(ctx.clock.realNow() + ctx.delays.settleMs);
  await ctx.db
    .update(intents)
    .set({ status: "unknown", settleAt, reason: reason.slice(0, 300) })
    .where(and(eq(intents.id, intent.id), eq(intents.status, "permitted")));
  return settleAt;
}
