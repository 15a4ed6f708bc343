import { sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import type { Db } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";
import * as schema from "@/lib/db/schema";
import { pruneSandbox } from "@/lib/sandbox/prune";
import { forgetOldAlerts } from "../alerts/deliver";
import { forgetTroubles } from "../incidents/forget-troubles";
import { prune } from "../supervision/prune";
import { makeBots } from "../testing/test-bots";
import { fleetSuite } from "../testing/test-suite";
import { KEPT_DAYS } from "./retention";

const open = fleetSuite();
const DAY_MS = 24 * 60 * 60_000;
const STEP_DAYS = 10;
const STEPS = 52;

/** Tables that time alone does not fill, and why. */
const notByTime: Record<string, string> = {
  archetypes: "the catalogue",
  bots: "as many as operators make",
  fleet: "one row",
  clock: "one row",
  holds: "one of a cause for each bot",
  stock: "used before anything new is made",
  budget_days: "one row a day",
  quality_reports: "the last 60 nights",
  blocks: "as many as operators make",
  live_versions: "one row a topic of the console",
  persona_candidates: "go with their job",
  persona_versions: "as many as operators make",
  api_tokens: "as many as operators make",
  auth_users: "people",
  auth_accounts: "people",
  sandbox_users: "members of the gallery",
  sandbox_items: "the gallery itself",
  sandbox_images: "the gallery itself; pictures in no post are dropped",
  sandbox_likes: "the gallery itself",
  sandbox_comments: "the gallery itself",
};

/** What ten days leave behind, at `$t`. Everything is dealt with at once: the pruning is asked about, not the dealing. */
const leftBehind = `
  insert into sessions (id, bot_id, number, lease, visit, status, planned_at, opened_at, opened_real_at, closed_at, turn_count)
    select 'B:' || k, 'B', k, 1, 'content', 'closed', $t, $t, $t, $t, 3 from generate_series($n * 6, $n * 6 + 5) k;
  insert into turns (id, session_id, bot_id, index, kind, due_at, status, targets, trace, finished_at)
    select s.id || ':' || i, s.id, 'B', i, (array['browse', 'comment', 'post'])[i + 1], $t,
      case when i = 0 then 'done' when i = 1 then 'refused' when s.number % 6 < 2 then 'done' else 'skipped' end, '[]', '{"dice": 1}', $t
    from sessions s, generate_series(0, 2) i where s.opened_at = $t;
  insert into intents (id, key, turn_id, session_id, bot_id, gallery_id, ordinal, kind, lease, status, remote_id, at, permitted_at, permit_until)
    select t.id, t.id, t.id, t.session_id, 'B', 'sandbox', 0, t.kind, 1, t.status, t.id, $t, $t, $t
    from turns t where t.due_at = $t and t.kind <> 'browse' and t.status <> 'skipped';
  insert into activities (at, real_at, bot_id, session_id, turn_id, kind, result, text)
    select $t, $t, 'B', t.session_id, t.id, t.kind, t.status, 'x' from turns t where t.due_at = $t and t.status <> 'skipped';
  insert into activities (at, real_at, kind, result, text) select $t, $t, 'paused', 'info', 'x' from generate_series(1, 3);
  insert into model_calls (id, at, day, purpose, provider, model, status, reserved_micros)
    select 'call' || $n || k, $t, ($t)::date, 'x', 'x', 'x', 'done', 1 from generate_series(1, 5) k;
  insert into audit_log (at, actor_name, action) select $t, 'x', 'x' from generate_series(1, 5);
  insert into outbox (event_id, name, data, created_at) select 'e' || $n || k, 'x', '{}', $t from generate_series(1, 5) k;
  insert into jobs (id, kind, status, total, input, started_by, created_at, updated_at) values ('j' || $n, 'x', 'done', 1, '{}', 'x', $t, $t);
  insert into removals (job_id, bot_id, kind, item_id, remote_id, state, finished_at) values ('j' || $n, 'gone', 'post', 'i', 'r', 'done', $t);
  insert into said_texts (turn_id, at, digest, brief, repeats, grams, bands) select $n || ':' || k, $t, 'd', true, false, '{}', '{}' from generate_series(1, 5) k;
  insert into refused_drafts (at, real_at, bot_id, turn_id, kind, text, reason) values ($t, $t, 'B', 'x' || $n, 'comment', 'x', 'link');
  insert into review_drafts (bot_id, gallery_id, turn_id, kind, state, created_at, expires_at, targets, work)
    values ('B', 'sandbox', 'x' || $n, 'comment', 'rejected', $t, $t, '[]', '{}');
  insert into seen_pictures (gallery_id, item_id, author_handle, state, at) select 'sandbox', $n || ':' || k, 'a', 'seen', $t from generate_series(1, 5) k;
  insert into alerts (key, kind, title, detail, path, state, created_at, sent_at) values ('a' || $n, 'x', 'x', 'x', '/', 'sent', $t, $t);
  insert into dead_letters (at, cause, kind, request, answer, reason, state, closed_at)
    values ($t, 'x', 'post', '{}', '{}', 'x', 'discarded', $t), ($t, 'x', 'post', '{}', '{}', 'x', 'open', null);
  insert into incidents (id, dependency, state, reason, failures, opened_at, closed_at) values ('i' || $n, 'studio', 'closed', 'x', 1, $t, $t);
  insert into faults (at, dependency, kind, reason) values ($t, 'studio', 'x', 'x');
  insert into auth_sessions (id, token, user_id, expires_at, created_at, updated_at) values ('s' || $n, 's' || $n, 'U', $t, $t, $t);
  insert into auth_verifications (id, identifier, value, expires_at, created_at, updated_at) values ('v' || $n, 'x', 'x', $t, $t, $t);
  insert into auth_rate_limits (id, key, count, last_request) values ('l' || $n, 'l' || $n, 1, extract(epoch from $t) * 1000);
  insert into setup_tokens (id, token_hash, purpose, role, created_at, expires_at) values ('t' || $n, 't' || $n, 'invite', 'viewer', $t, $t);
  insert into sandbox_idempotency_keys (actor, key, request_hash, status, body, created_real_at) values ('x', 'k' || $n, 'x', 200, 'x', $t);
  insert into sandbox_usage (scope, period, used) values ('x', to_char($t, 'YYYY-MM-DD'), 1)`;

const tables = Object.values(schema as Record<string, unknown>).flatMap((each) =>
  each instanceof PgTable ? [getTableConfig(each).name] : [],
);

async function sizes(db: Db): Promise<Record<string, number>> {
  const counts = tables.map((name) => `select '${name}' as name, count(*)::int as n from ${name}`).join(" union all ");
  const rows = rowsOf<{ name: string; n: number }>(await db.execute(sql.raw(counts)));
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

it("no table grows with time, but for what reached the gallery; what passed is counted", async () => {
  const fleet = await open();
  const [bot] = await makeBots(fleet, 1, false);
  if (!bot) throw new Error("No bot");
  await fleet.db.execute(
    sql.raw(`insert into auth_users (id, name, email, created_at, updated_at)
    values ('U', 'Ann', 'ann@example.org', now(), now()) on conflict do nothing`),
  );
  const seen: Record<string, number>[] = [];
  for (let step = 1; step <= STEPS; step++) {
    const moment = `timestamptz '${new Date(fleet.clock.now()).toISOString()}'`;
    const statements = leftBehind
      .replaceAll("$t", moment)
      .replaceAll("$n", String(step))
      .replaceAll("'B", `'${bot.id}`);
    await fleet.db.execute(sql.raw(statements));
    fleet.time.real += STEP_DAYS * DAY_MS;
    await prune(fleet.ctx);
    await forgetTroubles(fleet.ctx);
    await forgetOldAlerts(fleet.ctx);
    await pruneSandbox(fleet.db, { realNow: fleet.time.real, now: fleet.clock.now() });
    seen.push(await sizes(fleet.db));
  }
  const early = seen[STEPS - 11];
  const late = seen[STEPS - 1];
  // Two visits in six had a post that reached the gallery: it stays, with its visit, its turn and its line in the log.
  const stays: Record<string, number> = { sessions: 20, turns: 20, intents: 20, activities: 20 };
  const expected = Object.fromEntries(tables.map((name) => [name, (early?.[name] ?? 0) + (stays[name] ?? 0)]));
  // Kept by the month: sometimes one more.
  expect(late?.["sandbox_usage"]).toBeLessThan(10);
  expect({ ...late, sandbox_usage: 0 }).toEqual({ ...expected, sandbox_usage: 0 });
  const unknown = tables.filter((name) => !leftBehind.includes(`into ${name} `) && !notByTime[name]);
  expect(unknown, "neither filled by this test nor bounded by what they are").toEqual(["activity_hours"]);
  const [hours] = rowsOf<{ n: number }>(await fleet.db.execute(sql`select sum(n)::int as n from activity_hours`));
  expect(hours?.n).toBe((15 * (KEPT_DAYS.hours - KEPT_DAYS.passing)) / STEP_DAYS);
}, 60_000);
