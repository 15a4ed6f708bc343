// Law: a picture is looked at once for the whole fleet, by whoever writes its row first; all others use what was seen, or do without.
import { cleanGalleryText } from "@/lib/content/gallery-text";
import { whyLeftAlone } from "@/lib/content/left-alone-posts";
import { LOOK_PROMPT, SHOWN } from "@/lib/content/prompts";
import { lookSchema } from "@/lib/content/results";
import { seenPictures } from "@/lib/db/schema";
import { askedBefore } from "../budget/asked-before";
import { generate } from "../budget/generate";
import type { FleetContext } from "../context";
import { watchStop } from "../effects/watch-stop";
import { RetryLater } from "../errors";
import type { Chosen } from "./choose-comment";
import { type LoadedTurn, saveWork } from "./load-turn";
import type { StepResult } from "./step-result";
import { forgetPicture, seenPictureOf } from "./seen-picture";

const PURPOSE = "comment_picture";
const TIMEOUT_MS = 20_000;
/** Two sentences and the form around them. */
const MOST_TOKENS = 120;

/**
 * `shows`: for the comment. `leftAlone`: why nobody speaks about such a picture. Neither: it was not seen. `isFresh`: a model was asked, which took
 * so long that the words belong in a step of their own.
 */
export type Look = { shows?: string; leftAlone?: string; isFresh?: true };

function toLook(description: string | null | undefined): Look {
  if (!description) return {};
  // Whatever is written in a picture is as little to be trusted as what is written below it.
  const leftAlone = whyLeftAlone({ title: "", tags: [], authorHandle: "", description });
  return leftAlone ? { leftAlone } : { shows: description };
}

/** Has the model look. Undefined when it did not, for whatever reason: words do without. */
async function ask(ctx: FleetContext, loaded: LoadedTurn, chosen: Chosen, lease: number): Promise<string | undefined> {
  const { id, pictureUrl = "" } = chosen.item;
  const picture = await watchStop(ctx, (signal) => ctx.eyes?.(pictureUrl, signal) ?? Promise.resolve(null));
  if (!picture) return undefined;
  const spender = { botId: loaded.bot.id, lease, turnId: loaded.turn.id };
  const request = {
    purpose: PURPOSE as typeof PURPOSE,
    ...LOOK_PROMPT,
    image: picture,
    schema: lookSchema,
    maxOutputTokens: MOST_TOKENS,
    timeoutMs: TIMEOUT_MS,
  };
  let description: string | undefined;
  try {
    await generate(ctx, spender, request, {
      once: false,
      keep: async (tx, { shows }) => {
        description = cleanGalleryText(shows, SHOWN);
        await tx.update(seenPictures).set({ state: "seen", description }).where(seenPictureOf(ctx, id));
      },
    });
  } catch (error) {
    if (!(error instanceof RetryLater)) throw error;
  }
  return description;
}

/** What is to be seen in the picture of the post that a comment is about. The bot knows its own. With `known` only what was seen before. */
export async function lookAtPicture(
  ctx: FleetContext,
  loaded: LoadedTurn,
  chosen: Chosen,
  lease: number,
  known: "known" | "any" = "any",
): Promise<Look> {
  const { id, user, pictureUrl } = chosen.item;
  const author = user.username.toLowerCase();
  if (!ctx.eyes || ctx.llm.imageTokens === undefined || !pictureUrl || author === loaded.bot.handle) return {};
  const [seen] = await ctx.db.select().from(seenPictures).where(seenPictureOf(ctx, id));
  if (seen || known === "known") return toLook(seen?.description);
  const [mine] = await ctx.db
    .insert(seenPictures)
    .values({
      galleryId: ctx.studio.identity,
      itemId: id,
      authorHandle: author,
      state: "asked",
      at: new Date(ctx.clock.realNow()),
    })
    .onConflictDoNothing()
    .returning({ id: seenPictures.itemId });
  if (!mine) return {};
  const description = await ask(ctx, loaded, chosen, lease);
  if (description === undefined) {
    // What may have cost something is not tried again; what cost nothing may be.
    const isPaid = await askedBefore(ctx.db, [loaded.turn.id], PURPOSE);
    if (isPaid) await ctx.db.update(seenPictures).set({ state: "unseen" }).where(seenPictureOf(ctx, id));
    else await forgetPicture(ctx, id);
  }
  return { ...toLook(description), isFresh: true };
}

/** Goes on in the next step, which knows that it need not look again. What was seen waits in its row. */
export async function afterLooking(ctx: FleetContext, loaded: LoadedTurn, looks: number): Promise<StepResult> {
  await saveWork(ctx, loaded, { looks });
  return { kind: "unsettled", until: new Date(ctx.clock.realNow()).toISOString() };
}
