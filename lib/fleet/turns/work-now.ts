import { and, eq, gte, inArray, sql } from "drizzle-orm";
import { isUnderWay, partOfWork, type ProjectPart } from "@/lib/behavior/life/projects";
import { type Memory, readMemory } from "@/lib/behavior/memory/memory";
import { turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { LoadedTurn } from "./load-turn";

/** What a bot is at work on as one of its posts is made. */
export type WorkNow = {
  memory: Memory;
  /** The work under way, and which part of it comes next; null when there is none. */
  next: { id: string; part: number } | null;
  /** The part that this post is to be; null when it stands alone. */
  due: ProjectPart | null;
};

/** What is on its way already counts: two posts of a visit are two parts. */
export async function workNow(ctx: FleetContext, { bot, persona, turn }: LoadedTurn): Promise<WorkNow> {
  const now = ctx.clock.now();
  const memory = readMemory(bot.memory);
  const project = memory.projects.find((one) => isUnderWay(one, now));
  if (!project) return { memory, next: null, due: null };
  const made = sql`${turns.work} -> 'idea' -> 'project'`;
  const [row] = await ctx.db
    .select({ last: sql<number | null>`max((${made} ->> 'part')::int)` })
    .from(turns)
    .where(
      and(
        eq(turns.botId, bot.id),
        eq(turns.kind, "post"),
        inArray(turns.status, ["done", "working", "waiting"]),
        gte(turns.dueAt, new Date(project.begun)),
        sql`${made} ->> 'id' = ${project.id}`,
      ),
    );
  const last = Math.max(project.done, row?.last ?? 0);
  return {
    memory,
    next: { id: project.id, part: last + 1 },
    due: partOfWork(memory, persona, turn.id, now, last),
  };
}
