/*
 * Stands for Inngest: the engine with a database of its own, reached by signed HTTP only. It calls the instances in turn, and the next one
 * when one refuses the connection, as a platform's balancer does.
 */
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { sql } from "drizzle-orm";
import { createEngine } from "@/inngest/engine";
import { httpTransport } from "@/inngest/engine/http-transport";
import { openAndMigrate } from "@/lib/db/open";
import { rowsOf } from "@/lib/db/rows";
import { halfDone } from "../chaos/half-done";
import { Killer, type KillOrder, processAt } from "./killer";
import { obey } from "./orders";
import { serveHttp } from "./serve-http";

type Instance = { url: string; pid: number };
const { ENGINE_DATABASE_URL: databaseUrl, INNGEST_EVENT_KEY: eventKey, INNGEST_SIGNING_KEY: key = "" } = process.env;
const signingKey = key;
const bearer = `Bearer signkey-test-${createHash("sha256")
  .update(key.replace(/^signkey-test-/, ""), "hex")
  .digest("hex")}`;

const killer = new Killer();
let instances: Instance[] = [];
let turn = 0;
const counts = { calls: {} as Record<string, number>, refused: 0, unsigned: 0, broken: 0 };

/** What was due so long ago and has not been called waits for nothing any more. */
const LATE_MS = 60_000;

const refusesConnections = (error: unknown) =>
  error instanceof Error && (error.cause as { code?: string } | undefined)?.code === "ECONNREFUSED";

async function callInTurn(request: Request): Promise<Response> {
  const body = await request.text();
  let last: unknown = new Error("No instance is known");
  for (let tried = 0; tried < instances.length; tried++) {
    const { url } = instances[turn++ % instances.length] as Instance;
    const { method, headers } = request;
    try {
      const answer = await httpTransport({ url, signingKey })(new Request(request.url, { method, headers, body }));
      counts.calls[url] = (counts.calls[url] ?? 0) + 1;
      killer.answered("call", () => instances.find((one) => one.url === url)?.pid);
      return answer;
    } catch (error) {
      last = error;
      if (!refusesConnections(error)) {
        counts.broken += 1;
        throw error;
      }
      counts.refused += 1;
    }
  }
  throw last;
}

const db = (await openAndMigrate({ url: databaseUrl, dataDirectory: tmpdir() })).db;
const engine = createEngine({ db, appId: "floimg-fleet", handler: callInTurn });

/** Events come with the event key in their path, all else with the signing key's digest. */
function mayCome(request: Request): boolean {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/e/")) return pathname === `/e/${eventKey}`;
  return request.headers.get("authorization") === bearer;
}

const kindOf = (request: Request) => (new URL(request.url).pathname.startsWith("/e/") ? "event" : "checkpoint");

const origin = await serveHttp({
  handle: async (request) => {
    if (!mayCome(request)) {
      counts.unsigned += 1;
      return Response.json({ error: "unauthorized", status: 401 }, { status: 401 });
    }
    const answer = await engine.fetch(request);
    const headers = new Headers(answer.headers);
    headers.set("x-inngest-server-kind", "cloud");
    return new Response(answer.body, { status: answer.status, headers });
  },
  answered: (request, port) => killer.answered(kindOf(request), (pids) => processAt(port, pids)),
});

/** Bots whose visit a run carries, each with its lease, and runs that failed. */
async function runs() {
  const found = await db.execute(
    sql`select event::jsonb->'data'->>'botId' as "botId", (event::jsonb->'data'->>'lease')::int as lease from engine_runs
      where status = 'running' and event::jsonb->'data'->>'botId' is not null`,
  );
  const failed = await db.execute(
    sql`select function_id as id, left(output, 300) as output, count(*)::int n from engine_runs where status = 'failed' group by 1, 2`,
  );
  return { carried: rowsOf(found), failed: rowsOf(failed) };
}

await obey(
  { origin },
  {
    instances: (order: { instances: Instance[] }) => ({ instances: (instances = order.instances).length }),
    start: async () => {
      await engine.start();
      return { functions: engine.status().functions };
    },
    kill: async (order: KillOrder) => ({ ...(await killer.arm(order)) }),
    runs,
    halfDone: async () => ({ left: await halfDone(db) }),
    statuses: async (order: { runs: string[] }) => {
      const asked = JSON.stringify(order.runs);
      const late = Date.now() - LATE_MS;
      const found = await db.execute(
        sql`select id, case when status <> 'running' then status
            when exists (select 1 from engine_queue q where q.run_id = r.id and q.due_at > ${late}) then 'going on' else 'stuck' end as status
          from engine_runs r where id in (select jsonb_array_elements_text(${asked}::jsonb))`,
      );
      return {
        statuses: Object.fromEntries(rowsOf<{ id: string; status: string }>(found).map((row) => [row.id, row.status])),
      };
    },
    counts: () => ({ ...counts, state: engine.status().state }),
    stop: async () => {
      await engine.stop();
      return {};
    },
  },
);
