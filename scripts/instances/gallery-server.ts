/* A gallery in a process of its own: Studio's contract over HTTP, with faults. Its tables lie beside the fleet's, for the judge to compare. */
import { tmpdir } from "node:os";
import type { FaultPlan } from "@/lib/sandbox/faults/plan";
import { mixedFaultPlan } from "@/lib/sandbox/faults/mix";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { openDatabase } from "@/lib/db/open";
import { sandboxUsers } from "@/lib/db/schema/sandbox";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { RequestLog, untilQuiet } from "../chaos/request-log";
import { Killer, type KillOrder, processAt } from "./killer";
import { obey } from "./orders";
import { serveHttp } from "./serve-http";

const { GALLERY_DATABASE_URL: url, FLOIMG_SERVICE_TOKEN: serviceToken = "" } = process.env;
const { db } = await openDatabase({ url, dataDirectory: tmpdir() });
const killer = new Killer();
const log = new RequestLog();

const sandbox = createSandbox({
  db,
  now: Date.now,
  realNow: Date.now,
  serviceToken,
  publicBase: "",
  // What pictures look like is no part of this proof.
  execute: async ({ name }) => ({
    ok: true,
    images: [{ bytes: Buffer.from(`webp of ${name}`), width: 8, height: 6, step: "a" }],
  }),
  onError: (error) => {
    if (!(error instanceof Error && error.name === "AbortError")) console.error("gallery:", error);
  },
});

const kindOf = ({ method }: Request) => (method === "GET" ? "read" : "write");
const origin = await serveHttp({
  handle: (request) => log.watch(request, sandbox.handle),
  answered: (request, port) => killer.answered(kindOf(request), (pids) => processAt(port, pids)),
});

/** Three things that bots of some kind care about. */
function topicsOf(n: number): string[] {
  const interests = ARCHETYPES[n % ARCHETYPES.length]?.interests ?? [];
  return [0, 1, 2].map((k) => interests[(Math.floor(n / ARCHETYPES.length) * 3 + k) % interests.length] ?? "");
}

/** Posts of people, so that the first bots find something to like and to comment on. */
async function seed({ posts }: { posts: number }) {
  const authorization = `Bearer ${serviceToken}`;
  const call = async (path: string, as: string, body: unknown): Promise<{ imageUrls?: string[] }> => {
    const headers = { authorization, "content-type": "application/json", "x-agent-id": as };
    const request = new Request(`http://127.0.0.1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const answer = await sandbox.handle(request);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { imageUrls?: string[] };
  };
  for (let n = 0; n < posts; n++) {
    const username = `person${n}`;
    const steps = [{ kind: "generate", generator: "shapes", params: {}, out: "a" }];
    await db.insert(sandboxUsers).values({ username, name: username, isAgent: false, createdAt: new Date() });
    const { imageUrls } = await call("/api/execute/sync", username, { name: `walk ${n}`, steps });
    const [first, second, third] = topicsOf(n);
    const words = { title: `${first}, a study`, description: `${first}, ${second} and ${third}, of this morning.` };
    await call("/api/showcase", username, { imageUrl: imageUrls?.at(-1), ...words });
  }
  return { posts };
}

await obey(
  { origin },
  {
    seed,
    kill: async (order: KillOrder) => ({ ...(await killer.arm(order)) }),
    faults: (order: { seed?: string; share?: number; lateMs?: number; refusals?: boolean; plan?: FaultPlan }) => {
      const { seed = "", share = 0, lateMs = 0, refusals = false } = order;
      sandbox.faults.set(order.plan ?? mixedFaultPlan({ seed, share, lateMs, refusals }));
      return {};
    },
    settled: async () => {
      sandbox.faults.set({ rules: [] });
      await sandbox.settled();
      return {};
    },
    /** Everything hangs from now on; resolves when enough requests do. */
    hang: async ({ ms, loaded }: { ms: number; loaded: number }) => {
      log.forget();
      sandbox.faults.set({ rules: [{ id: "hang", latencyMs: ms }] });
      for (let look = 0; look < 200 && log.open() < loaded; look++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return { open: log.open() };
    },
    quiet: async (order: { since: number; waitMs: number }) => ({ ...(await untilQuiet(log, db, order)) }),
  },
);
