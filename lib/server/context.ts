// Law: the real ports are put together here and nowhere else.
import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/fleet/actor";
import type { Eyes, FleetContext } from "@/lib/fleet/context";
import { StopSwitch } from "@/lib/fleet/lifecycle/stop-switch";
import { createFlusher } from "@/lib/fleet/outbox/flush";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmPort } from "@/lib/llm/port";
import { fetchPicture } from "@/lib/studio/fetch-picture";
import { getClock } from "./clock";
import { getDb } from "./db";
import { getEnv } from "./env";
import { sandboxEyes, studioEyes } from "./eyes";
import { startWarnings } from "./function-time";
import { galleryLinks } from "./gallery-links";
import { sendEvents } from "./events";
import { publishLive } from "./live";
import { observeModel } from "./observe-calls";
import { getSandbox } from "./sandbox";
import { boundGallery, eyesForReal } from "./shadow-studio";
import { getFrontDoor } from "./studio";
import { createWebhook } from "./webhook";

const PERMIT_MS = 5000;
const GRACE_MS = 2 * 60_000;
/** Longer than the gallery's longest answer: the client waits 20 s for one. */
const SETTLE_MS = { studio: 60_000, sandbox: 25_000 };

type Shared = { stop: StopSwitch; flush: () => Promise<void>; llm: LlmPort };
const shared = globalThis as { __fleetShared?: Promise<Shared> };

function makeLlm(): LlmPort {
  const { openai, otlp } = getEnv();
  const provider = openai
    ? { kind: "openai" as const, apiKey: openai.apiKey ?? "none", baseUrl: openai.baseUrl, model: openai.model }
    : { kind: "offline" as const };
  return createLlm({
    provider,
    price: openai?.price,
    now: () => performance.now(),
    ...(otlp && { observe: observeModel }),
  });
}

function getEyes(): Eyes {
  const { studio } = getEnv();
  return studio
    ? eyesForReal(studioEyes(studio.apiUrl, fetchPicture))
    : sandboxEyes(async (request) => (await getSandbox()).handle(request));
}

function getShared(): Promise<Shared> {
  shared.__fleetShared ??= getDb().then((db) => ({
    stop: new StopSwitch(),
    flush: createFlusher(db, sendEvents),
    llm: makeLlm(),
  }));
  shared.__fleetShared.catch(() => delete shared.__fleetShared);
  return shared.__fleetShared;
}

/** Waits in real time, in slices short enough to notice a stop; for 0 ms as long as others have work that is due. */
async function waitUnlessStopped(stop: StopSwitch, ms: number): Promise<void> {
  if (ms <= 0) return new Promise((resolve) => setImmediate(resolve));
  const until = Date.now() + ms;
  for (let left = ms; !stop.isEngaged && left > 0; left = until - Date.now()) {
    const slice = Math.min(500, left);
    await new Promise((resolve) => setTimeout(resolve, slice));
  }
}

export async function getContext(actor: Actor): Promise<FleetContext> {
  const env = getEnv();
  const [db, clock, { stop, flush, llm }] = await Promise.all([getDb(), getClock(), getShared()]);
  return {
    actor,
    db,
    clock,
    stop,
    llm,
    links: galleryLinks(env),
    studio: await boundGallery(db),
    delays: {
      permitMs: PERMIT_MS,
      settleMs: env.settleMs ?? (env.studio ? SETTLE_MS.studio : SETTLE_MS.sandbox),
      graceMs: GRACE_MS,
    },
    ...(env.vision && llm.imageTokens !== undefined && { eyes: getEyes() }),
    ...(env.studio && { frontDoor: getFrontDoor() }),
    startWarnings: startWarnings(env),
    ...(env.webhook && { webhook: createWebhook({ ...env.webhook, site: env.url }) }),
    newId: (prefix) => `${prefix}_${randomBytes(9).toString("base64url")}`,
    sendEvents,
    flushOutbox: flush,
    wait: (ms) => waitUnlessStopped(stop, ms),
    publish: publishLive,
  };
}

/** For durable functions and timers. */
export function systemContext(name: string): Promise<FleetContext> {
  return getContext({ kind: "system", name });
}
