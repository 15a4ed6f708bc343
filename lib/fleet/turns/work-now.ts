import { and, eq, gte, inArray, sql } from "drizzle-orm";
import { isUnderWay, partOfWork, type ProjectPart } from "@/lib/behavior/life/projects";
import { type Memory, readMemory } from "@/lib/behavior/memory/memory";
import { reviewDrafts, turns } from "@/lib/db/schema";
import { openStates } from "../approval/may-draft";
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

/** The furthest part of a work that waits for review; 0 for none. */
async function waitingPart(ctx: FleetContext, botId: string, projectId: string): Promise<number> {
  const made = sql`${reviewDrafts.work} -> 'idea' -> 'project'`;
  const [row] = await ctx.db
    .select({ part: sql<number | null>`max((${made} ->> 'part')::int)` })
    .from(reviewDrafts)
    .where(
      and(
        eq(reviewDrafts.botId, botId),
        inArray(reviewDrafts.state, [...openStates]),
        sql`${made} ->> 'id' = ${projectId}`,
      ),
    );
  return row?.part ?? 0;
}

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
  const last = Math.max(project.done, row?.last ?? 0, await waitingPart(ctx, bot.id, project.id));
  return {
    memory,
    next: { id: project.id, part: last + 1 },
    due: partOfWork(memory, persona, turn.id, now, last),
  };
}
