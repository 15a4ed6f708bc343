/** What the SDK sends to Inngest, answered here: events and checkpoints are durable before the 200. */
import { Batch } from "./batch";
import { saveMemo, type HeldItem } from "./decide";
import type { Dispatcher } from "./dispatcher";
import { newId, seededId } from "./ids";
import { cleanError, type Op } from "./answer";
import { settleStep, type Rules } from "./settle";
import type { EventPayload } from "./types";
import type { Writer } from "./writer";

export interface Gateway {
  writer: Writer;
  dispatcher: Dispatcher;
  rules: Rules;
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "x-inngest-server-kind": "dev" },
  });
}

/** What a text column cannot hold: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

type SentEvent = Partial<EventPayload> & { name: string };

async function receiveEvents(request: Request, { writer, rules }: Gateway): Promise<Response> {
  const body = (await request.json()) as SentEvent | SentEvent[];
  const seed = request.headers.get("x-inngest-event-id-seed");
  const nowMs = rules.now();
  const batch = new Batch();
  const ids: string[] = [];
  for (const [index, sent] of (Array.isArray(body) ? body : [body]).entries()) {
    if (typeof sent?.name !== "string" || sent.name === "")
      return json({ error: "An event needs a name", status: 400 }, 400);
    if (UNSTORABLE.test(`${sent.name}${sent.id ?? ""}`)) {
      return json({ error: "An event's name and id must be well-formed text without NUL", status: 400 }, 400);
    }
    const id = sent.id ? String(sent.id) : seed ? seededId(seed, index) : newId(nowMs);
    const { name, data, ts, user, v } = sent;
    batch.events.push({
      id,
      name,
      data: data ?? {},
      ts: Math.floor(Number(ts)) || nowMs,
      ...(user ? { user } : {}),
      ...(v ? { v } : {}),
    });
    ids.push(id);
  }
  await writer.commit(batch);
  return json({ ids, status: 200 });
}

async function receiveCheckpoint(request: Request, runId: string, { writer, dispatcher }: Gateway): Promise<Response> {
  const body = (await request.json()) as { request_id?: string; generation_id?: number; steps?: Op[] };
  const dispatch = dispatcher.inFlight.get(body.request_id ?? "");
  const stale = !dispatch || dispatch.run.id !== runId || dispatch.run.ended;
  if (stale || dispatch.item.generation !== body.generation_id) return json({ error: "stale dispatch" }, 409);
  const ops = body.steps ?? [];
  const foreign = ops.find((op) => op.op !== "StepRun" && op.op !== "Step");
  if (foreign) return json({ error: `cannot checkpoint ${foreign.op}` }, 400);
  const batch = new Batch();
  saveMemo(dispatch.run, dispatch.item as HeldItem, batch);
  for (const op of ops) {
    const memo = op.error === undefined ? { data: op.data ?? null } : { error: cleanError(op.error) };
    settleStep(dispatch.run, op.id, JSON.stringify(memo), batch);
  }
  await writer.commit(batch);
  return new Response(null, { status: 200, headers: { "x-inngest-server-kind": "dev" } });
}

/** Answers one request of the SDK. */
export async function receive(request: Request, gateway: Gateway): Promise<Response> {
  const path = new URL(request.url).pathname;
  const checkpoint = /^\/v1\/checkpoint\/([^/]+)\/async$/.exec(path);
  try {
    if (path.startsWith("/e/")) return await receiveEvents(request, gateway);
    if (checkpoint) return await receiveCheckpoint(request, decodeURIComponent(checkpoint[1]!), gateway);
    if (path === "/fn/register") return json({ ok: true, modified: false });
    return json({ error: `The embedded engine has no ${request.method} ${path}` }, 404);
  } catch (error) {
    return json({ error: `The engine could not save this: ${String(error)}`, status: 503 }, 503);
  }
}
