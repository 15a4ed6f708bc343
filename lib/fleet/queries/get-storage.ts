import { min, sql } from "drizzle-orm";
import { rowsOf } from "@/lib/db/rows";
import { activities } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { StorageDto } from "../contracts/storage";
import { emptyInput } from "../contracts/words";
import { KEPT_DAYS } from "../keeping/retention";
import { defineQuery, type Verb } from "../verb";

const SHOWN = 8;
const COUNTED = 5000;

const holds: Record<string, string> = {
  activities: "What bots did, and what became of them",
  turns: "Decisions of visits, with texts and traces",
  sessions: "Visits",
  intents: "What was sent to the gallery, with its proof",
  model_calls: "Calls of the model and what they cost",
  audit_log: "What operators did",
  bots: "Bots and their personas",
  persona_candidates: "People drawn who may become bots",
  persona_versions: "What personas were before they were changed",
  archetypes: "Kinds of users that bots are made after",
  activity_hours: "Counts of what has passed, by the hour",
  quality_reports: "Reports on quality, one a night",
  refused_drafts: "Words that a check refused",
  review_drafts: "What bots wrote that waits for approval, or was decided",
  said_texts: "Traces of what was said of late, so that nobody says it twice",
  seen_pictures: "What a model saw in pictures, once each",
  live_versions: "What pages on screen compare to notice changes",
  engine_runs: "Runs of the engine",
  engine_steps: "Steps of the engine",
  engine_events: "Events the engine has seen",
  engine_queue: "What the engine will do",
  sandbox_images: "Pictures of the sandbox gallery",
  sandbox_items: "Posts of the sandbox gallery",
  sandbox_likes: "Likes of the sandbox gallery",
  sandbox_comments: "Comments of the sandbox gallery",
  sandbox_idempotency_keys: "Answers the sandbox gallery would repeat",
};

const days = (n: number) => `${n} days`;

const kept: StorageDto["kept"] = [
  { what: "What reached the gallery", long: "until its bot is deleted or forgotten" },
  {
    what: "Browsing, changes of state, tries without effect",
    long: `${days(KEPT_DAYS.passing)}, then counts by the hour for ${days(KEPT_DAYS.hours)}`,
  },
  { what: "Words that a check refused", long: days(KEPT_DAYS.passing) },
  { what: "Drafts that were approved, rejected or came too late", long: days(KEPT_DAYS.passing) },
  { what: "What a model saw in pictures", long: days(KEPT_DAYS.passing) },
  { what: "Traces: dice, candidates, prompts", long: days(KEPT_DAYS.traces) },
  { what: "Model calls", long: `${days(KEPT_DAYS.calls)}; the totals of each day stay` },
  { what: "Reports on quality", long: "60 nights of the fleet's own time" },
  { what: "Audit log", long: days(KEPT_DAYS.audit) },
];

type Size = { name: string; bytes: string; rows: string | null };

/** Of a table the database has not looked at yet. Null where there are more than are worth counting. */
async function countFew(ctx: FleetContext, table: string): Promise<number | null> {
  const result = await ctx.db.execute(
    sql`select count(*)::text as n from (select 1 from ${sql.identifier(table)} limit ${COUNTED + 1}) few`,
  );
  const n = Number(rowsOf<{ n: string }>(result)[0]?.n ?? 0);
  return n > COUNTED ? null : n;
}

async function tableSizes(ctx: FleetContext): Promise<{ name: string; bytes: number; rows: number | null }[]> {
  const result = await ctx.db.execute(sql`
    select relname as name, pg_total_relation_size(oid)::text as bytes,
      case when relpages > 0 and reltuples > 0
        then round(reltuples / relpages * (pg_relation_size(oid) / current_setting('block_size')::int))::bigint::text
      end as rows
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    order by pg_total_relation_size(oid) desc, relname limit ${SHOWN}`);
  const tables = [];
  for (const { name, bytes, rows } of rowsOf<Size>(result))
    tables.push({ name, bytes: Number(bytes), rows: rows === null ? await countFew(ctx, name) : Number(rows) });
  return tables;
}

/** How large the database is, of what, and how long things stay in it. Reads the database's own figures; rows only of tables it has not estimated yet, and few of those. */
export const getStorage: Verb<Record<string, never>, StorageDto> = defineQuery({
  name: "storage.get",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const [total] = rowsOf<{ bytes: string }>(
      await ctx.db.execute(sql`select pg_database_size(current_database())::text as bytes`),
    );
    const tables = await tableSizes(ctx);
    const [oldest] = await ctx.db.select({ at: min(activities.at) }).from(activities);
    const totalBytes = Number(total?.bytes ?? 0);
    return {
      totalBytes,
      tables: tables.map((table) => ({ ...table, holds: holds[table.name] ?? "" })),
      otherBytes: Math.max(0, totalBytes - tables.reduce((sum, { bytes }) => sum + bytes, 0)),
      oldestActivityAt: oldest?.at?.toISOString() ?? null,
      kept,
    };
  },
});
