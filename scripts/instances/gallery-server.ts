/* A gallery in a process of its own: Studio's contract over HTTP, with faults. Its tables lie beside the fleet's, for the judge to compare. */
import { tmpdir } from "node:os";
import type { FaultPlan } from "@/lib/sandbox/faults/plan";
import { mixedFaultPlan } from "@/lib/sandbox/faults/mix";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { openDatabase } from "@/lib/db/open";
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

await obey(
  { origin },
  {
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
