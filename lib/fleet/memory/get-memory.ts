import { eq, inArray, sql } from "drizzle-orm";
import { spokenWords } from "@/lib/behavior/left-alone";
import { isUnderWay, stageOf } from "@/lib/behavior/life/projects";
import { driftOf, effectiveInterests } from "@/lib/behavior/life/taste";
import { fade, forgottenAt, warmthOf, weightOf } from "@/lib/behavior/memory/fade";
import { readMemory } from "@/lib/behavior/memory/memory";
import { bots } from "@/lib/db/schema";
import type { DbOrTx } from "@/lib/db/db";
import { personaSchema } from "@/lib/persona/persona";
import type { FleetContext } from "../context";
import type { BotMemoryDto } from "../contracts/memory";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { defineQuery, type Verb } from "../verb";

const iso = (at: number): string => new Date(at).toISOString();

async function botsOf(db: DbOrTx, handles: readonly string[]): Promise<Set<string>> {
  if (handles.length === 0) return new Set();
  const lower = handles.map((handle) => handle.toLowerCase());
  const rows = await db
    .select({ handle: bots.handle })
    .from(bots)
    .where(inArray(sql`lower(${bots.handle})`, lower));
  return new Set(rows.map(({ handle }) => handle.toLowerCase()));
}

/** As of now: what has faded meanwhile is not shown. */
export async function toMemory(
  db: DbOrTx,
  ctx: FleetContext,
  bot: Pick<typeof bots.$inferSelect, "persona" | "memory" | "memoryVersion">,
): Promise<BotMemoryDto> {
  const now = ctx.clock.now();
  const persona = personaSchema.parse(bot.persona);
  const memory = fade(readMemory(bot.memory), now);
  const own = new Set(persona.interests.map(({ topic }) => spokenWords(topic).trim()));
  const isBot = await botsOf(
    db,
    memory.people.map(({ handle }) => handle),
  );
  const drift = driftOf(persona, memory, now);
  const shares = effectiveInterests(persona, memory, now);
  return {
    version: bot.memoryVersion,
    works: memory.projects
      .filter((project) => isUnderWay(project, now))
      .map(({ id, kind, title, subject, tags, done, parts, until, pinned }) => ({
        id,
        title,
        subject,
        tags,
        done,
        parts,
        nextStage: stageOf(kind, persona.archetypeId, done + 1, parts),
        until: iso(until),
        pinned: pinned ?? false,
      })),
    restUntil: memory.restUntil === undefined ? null : iso(memory.restUntil),
    people: memory.people
      .map((person) => ({
        handle: person.handle,
        isBot: isBot.has(person.handle.toLowerCase()),
        times: person.times,
        first: iso(person.first),
        last: iso(person.last),
        warmth: warmthOf(person, now),
        until: iso(forgottenAt(person)),
      }))
      .sort((a, b) => b.warmth - a.warmth || (a.handle < b.handle ? -1 : 1)),
    topics: memory.topics
      .map((topic) => ({ topic: topic.topic, weight: weightOf(topic, now), own: own.has(topic.topic) }))
      .sort((a, b) => b.weight - a.weight || (a.topic < b.topic ? -1 : 1)),
    learned: shares.slice(shares.length - drift.size).reduce((sum, { weight }) => sum + weight, 0),
    words: memory.words
      .toSorted((a, b) => b.at - a.at || (a.text < b.text ? -1 : 1))
      .map(({ kind, text, at }) => ({ kind, text, at: iso(at) })),
    told: (memory.told ?? []).map(({ text, at }) => ({ text, at: iso(at) })),
  };
}

/** What one bot remembers. */
export const getMemory: Verb<{ id: string }, BotMemoryDto> = defineQuery({
  name: "bots.memory",
  role: "viewer",
  input: idInput,
  run: async (ctx, { id }) => {
    const { persona, memory, memoryVersion } = bots;
    const [bot] = await ctx.db.select({ persona, memory, memoryVersion }).from(bots).where(eq(bots.id, id));
    if (!bot) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    return toMemory(ctx.db, ctx, bot);
  },
});
