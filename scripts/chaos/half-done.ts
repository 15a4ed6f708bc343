/** Visits that an older build has begun: where each stands, and how it ends under a newer one. */
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";

export type Standing = "asleep before its visit" | "between turns" | "between draft and publish" | "publishing";
export type HalfDone = { runId: string; sessionId: string; standing: Standing };

const MOST_TURNS = 40;
const idOf = (name: string) => createHash("sha1").update(name).digest("hex");
const named = (of: (turn: number) => string) => Array.from({ length: MOST_TURNS }, (_, turn) => of(turn));
const published = new Map(
  named((turn) => `t${turn}-draft`).map((name) => [idOf(name), idOf(name.replace("draft", "publish"))]),
);
const opened = new Set(Array.from({ length: 8 }, (_, look) => idOf(`open-${look}`)));

type Row = { runId: string; sessionId: string; steps: Record<string, string> | null; calls: number };

function standingOf({ steps, calls }: Row): Standing {
  const memos = steps ?? {};
  const begun = Object.entries(memos).some(([id, memo]) => opened.has(id) && /"kind":\s*"opened"/.test(memo));
  if (!begun) return "asleep before its visit";
  const drafted = Object.entries(memos).some(([id, memo]) => {
    const next = published.get(id);
    return next !== undefined && !(next in memos) && /"kind":\s*"next"/.test(memo);
  });
  if (!drafted) return "between turns";
  return calls > 0 ? "publishing" : "between draft and publish";
}

/** Runs of visits that have not ended, in the engine's own tables. */
export async function halfDone(db: Db): Promise<HalfDone[]> {
  const found = await db.execute(
    sql`select r.id as "runId", (r.event::jsonb->'data'->>'botId') || ':' || (r.event::jsonb->'data'->>'session') as "sessionId",
        (select json_object_agg(s.step_id, s.output) from engine_steps s where s.run_id = r.id) as steps,
        (select count(*)::int from engine_queue q where q.run_id = r.id and q.kind = 'call') as calls
      from engine_runs r where r.ended_at is null and r.function_id = 'floimg-fleet-run-bot'`,
  );
  return rowsOf<Row>(found).map((row) => ({
    runId: row.runId,
    sessionId: row.sessionId,
    standing: standingOf(row),
  }));
}

export const isWithin = ({ standing }: HalfDone) => standing !== "asleep before its visit";

export function counted(runs: readonly HalfDone[]): string {
  const sums = new Map<Standing, number>();
  for (const { standing } of runs) sums.set(standing, (sums.get(standing) ?? 0) + 1);
  return [...sums].map(([standing, n]) => `${n} ${standing}`).join(", ");
}

/** How runs stand, by their ids. A visit in real time may be long: to go on, asleep until its next turn or between two tries, is no fault. */
export function fatesInWords(statuses: Record<string, string>, faults: string[]): string {
  const sums = new Map<string, number>();
  for (const status of Object.values(statuses)) sums.set(status, (sums.get(status) ?? 0) + 1);
  for (const bad of ["failed", "stuck"])
    if (sums.has(bad)) faults.push(`${sums.get(bad)} runs of the older build: ${bad}`);
  return [...sums].map(([status, n]) => `${n} ${status}`).join(", ");
}

export type Fate = { runId: string; status: string; output: string | null; session: string | null };

/** How these runs stand now, with the visits they carried. */
export async function fatesOf(db: Db, runs: readonly HalfDone[]): Promise<Fate[]> {
  const asked = JSON.stringify(runs.map(({ runId, sessionId }) => ({ runId, sessionId })));
  const found = await db.execute(
    sql`select r.id as "runId", r.status, left(r.output, 300) as output, s.status as session
      from jsonb_to_recordset(${asked}::jsonb) as a("runId" text, "sessionId" text)
      join engine_runs r on r.id = a."runId" left join sessions s on s.id = a."sessionId"`,
  );
  return rowsOf<Fate>(found);
}

const AT_A_TURN = ["due", "like", "draft", "render", "publish", "give-up"];
const ROUNDS = 8;

/** Step ids that a run has used and this vocabulary does not have: a step that was renamed is done a second time. */
export async function strangeSteps(db: Db, runs: readonly string[]): Promise<string[]> {
  const again = (name: string) =>
    Array.from({ length: ROUNDS }, (_, round) => (round === 0 ? name : `${name}-${round}`)).flatMap((id) => [
      id,
      `${id}-settle`,
    ]);
  const looks = Array.from({ length: ROUNDS }, (_, look) => [`wake-${look}`, `open-${look}`]).flat();
  const turns = AT_A_TURN.flatMap((what) => named((turn) => `t${turn}-${what}`).flatMap(again));
  const known = new Set([...looks, ...turns, "end", "close", "leave"].map(idOf));
  const asked = JSON.stringify(runs);
  const found = await db.execute(
    sql`select step_id as id from engine_steps where run_id in (select jsonb_array_elements_text(${asked}::jsonb))`,
  );
  return rowsOf<{ id: string }>(found).flatMap(({ id }) => (known.has(id) ? [] : [id]));
}
