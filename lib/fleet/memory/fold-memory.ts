// Law: what reached the gallery enters its bot's memory once, in the transaction that marks it so, however late it was settled.
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Block } from "@/lib/behavior/left-alone";
import { keepWorking } from "@/lib/behavior/life/projects";
import { withoutBlocked } from "@/lib/behavior/memory/forget";
import { fade } from "@/lib/behavior/memory/fade";
import { type Memory, readMemory } from "@/lib/behavior/memory/memory";
import { type Happening, remember } from "@/lib/behavior/memory/remember";
import { bots, type TurnTarget } from "@/lib/db/schema";
import type { Tx } from "@/lib/db/db";
import { personaSchema } from "@/lib/persona/persona";
import type { FleetContext } from "../context";

/** Effects taken in at once; what is left comes with the next visit. */
const AT_ONCE = 400;

const partSchema = z.object({ id: z.string(), part: z.number() });

type Effect = {
  kind: "render" | "post" | "comment" | "like";
  /** Epoch ms. */
  at: number;
  itemId: string | null;
  author: string | null;
  text: string | null;
  to: string | null;
  title: string | null;
  caption: string | null;
  project: unknown;
  targets: TurnTarget[] | null;
};

/** Marks the bot's new effects and answers them, oldest first, with what is to be left alone. The bot's row is locked already. */
async function takeNew(tx: Tx, botId: string): Promise<{ effects: Effect[]; blocks: Block[] }> {
  const answer = await tx.execute(sql`
    with fresh as (
      select i.id, i.kind, i.at as moment, i.item_id as "itemId", i.author_handle as author, i.text,
        (extract(epoch from i.at) * 1000)::bigint as at, t.work ->> 'to' as "to", t.work ->> 'title' as title,
        t.work ->> 'caption' as caption, t.work -> 'idea' -> 'project' as project, t.targets
      from intents i left join turns t on t.id = i.turn_id
      where i.bot_id = ${botId} and i.status = 'done' and not i.remembered
      order by i.at, i.id limit ${AT_ONCE}
      for update of i
    ), marked as (update intents set remembered = true where id in (select id from fresh))
    select coalesce((select json_agg(fresh order by moment, id) from fresh), '[]') as effects,
      coalesce((select json_agg(json_build_object('kind', kind, 'value', value)) from blocks), '[]') as blocks`);
  const [row] = (answer as unknown as { rows: { effects: Effect[]; blocks: Block[] }[] }).rows;
  return row ?? { effects: [], blocks: [] };
}

function happeningOf(effect: Effect, handle: string): Happening | null {
  if (effect.kind === "render") return null;
  if (effect.kind === "post") {
    const project = partSchema.safeParse(effect.project);
    if (!effect.title) return null;
    const { title, caption } = effect;
    return { kind: "posted", title, text: caption ?? undefined, project: project.success ? project.data : undefined };
  }
  const author = effect.to ?? effect.author;
  if (!author || author.toLowerCase() === handle.toLowerCase()) return null;
  const tags = effect.targets?.find(({ itemId }) => itemId === effect.itemId)?.tags ?? [];
  if (effect.kind === "like") return { kind: "liked", author, tags };
  return { kind: effect.to ? "replied" : "commented", author, tags, text: effect.text ?? undefined };
}

type Remembering = Pick<typeof bots.$inferSelect, "id" | "handle" | "status" | "persona" | "memory" | "memoryVersion">;

/** What a bot's row tells of its memory. */
export const rememberingColumns = {
  id: bots.id,
  handle: bots.handle,
  status: bots.status,
  persona: bots.persona,
  memory: bots.memory,
  memoryVersion: bots.memoryVersion,
};

/** Brings the memory of a bot, whose row this transaction has locked, up to date: one statement, and one more when it changes. */
export async function foldMemory(tx: Tx, ctx: FleetContext, bot: Remembering): Promise<void> {
  if (bot.status === "retired") return;
  const persona = personaSchema.safeParse(bot.persona);
  if (!persona.success) return;
  const { effects, blocks } = await takeNew(tx, bot.id);
  const before = readMemory(bot.memory);
  const now = ctx.clock.now();
  let memory: Memory = before;
  for (const effect of effects) {
    const happening = happeningOf(effect, bot.handle);
    if (happening) memory = remember(memory, happening, Math.min(now, Number(effect.at)));
  }
  memory = keepWorking(withoutBlocked(fade(memory, now), blocks), persona.data, now);
  if (JSON.stringify(memory) === JSON.stringify(before)) return;
  await tx
    .update(bots)
    .set({ memory, memoryVersion: bot.memoryVersion + 1 })
    .where(eq(bots.id, bot.id));
}
