// Law: what the variables must be together. Each rule answers with faults, so that all are listed at once.
import type { EnvFault } from "./env-faults";
import type { RawEnv } from "./env-schema";

export type EngineKind = "embedded" | "inngest";

/** INNGEST_DEV=0 says "not the dev server" and so chooses nothing. */
export const inngestDev = (raw: RawEnv): boolean =>
  raw.INNGEST_DEV !== undefined && !["0", "false"].includes(raw.INNGEST_DEV.toLowerCase());

/** Embedded unless an Inngest key, its dev server or its address is named. */
export function chooseEngine(raw: RawEnv): EngineKind {
  if (raw.FLEET_ENGINE) return raw.FLEET_ENGINE;
  const named = raw.INNGEST_EVENT_KEY ?? raw.INNGEST_SIGNING_KEY ?? raw.INNGEST_BASE_URL;
  return named !== undefined || inngestDev(raw) ? "inngest" : "embedded";
}

function pair(raw: RawEnv, one: keyof RawEnv, other: keyof RawEnv, why: string): EnvFault[] {
  if (raw[one] === undefined || raw[other] !== undefined) return [];
  return [{ variable: other, problem: `is missing while ${one} is set`, remedy: why }];
}

function onVercel(raw: RawEnv): EnvFault[] {
  if (!raw.VERCEL) return [];
  const faults: EnvFault[] = [];
  if (chooseEngine(raw) === "embedded") {
    faults.push({
      variable: "FLEET_ENGINE",
      problem: "the embedded engine cannot run on Vercel: no process stays alive between requests",
      remedy: "Connect Inngest, or set INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY.",
    });
  }
  if (inngestDev(raw)) {
    faults.push({
      variable: "INNGEST_DEV",
      problem: "would let anybody call the functions at a public address, unsigned",
      remedy: "Leave it out on Vercel, and connect Inngest.",
    });
  }
  if (!raw.DATABASE_URL) {
    faults.push({
      variable: "DATABASE_URL",
      problem: "the embedded database cannot run on Vercel: there is no disk to keep it on",
      remedy: "Connect a Neon database, or set DATABASE_URL to a Postgres address.",
    });
  }
  if (!raw.FLOIMG_API_URL && !raw.FLOIMG_SERVICE_TOKEN) {
    faults.push({
      variable: "FLOIMG_API_URL",
      problem: "the sandbox gallery cannot run on Vercel",
      remedy: "Set FLOIMG_API_URL and FLOIMG_SERVICE_TOKEN to a FloImg Studio.",
    });
  }
  return faults;
}

function sharedSecret(raw: RawEnv): EnvFault[] {
  if (raw.FLEET_SECRET || !(raw.DATABASE_URL || raw.VERCEL)) return [];
  return [
    {
      variable: "FLEET_SECRET",
      problem: "is missing; processes that share a database must share it",
      remedy: "Make one with: openssl rand -hex 32",
    },
  ];
}

function inngestKeys(raw: RawEnv): EnvFault[] {
  if (chooseEngine(raw) !== "inngest" || inngestDev(raw)) return [];
  const missing = (["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"] as const).filter((key) => !raw[key]);
  return missing.map((variable) => ({
    variable,
    problem: "is missing while Inngest drives the fleet",
    remedy: "Copy it from the Inngest server; for its dev server set INNGEST_DEV=1 instead.",
  }));
}

/** The client waits 20 s for a write: an earlier proof of absence could be wrong, and the write done twice. */
const SHORTEST_SETTLE_MS = 20_000;
const onThisMachine = (url: string) => URL.canParse(url) && ["127.0.0.1", "[::1]"].includes(new URL(url).hostname);

function settleOfStudio(raw: RawEnv): EnvFault[] {
  if (!raw.FLOIMG_API_URL || raw.FLEET_SETTLE_MS === undefined || raw.FLEET_SETTLE_MS >= SHORTEST_SETTLE_MS) return [];
  // A gallery of a test on the loopback knows how late its writes may be.
  if (onThisMachine(raw.FLOIMG_API_URL)) return [];
  const problem = `is shorter than the ${SHORTEST_SETTLE_MS} ms that a write may take at a real gallery`;
  return [{ variable: "FLEET_SETTLE_MS", problem, remedy: "Leave it out for 60 s, or set it higher." }];
}

function clockOfStudio(raw: RawEnv): EnvFault[] {
  if (!raw.FLOIMG_API_URL || !raw.FLOIMG_SERVICE_TOKEN) return [];
  const remedy = "Leave it out: against a real gallery the clock is the wall's.";
  const faults: EnvFault[] = [];
  if (raw.FLEET_CLOCK_START) faults.push({ variable: "FLEET_CLOCK_START", problem: "is for the sandbox only", remedy });
  if (raw.FLEET_CLOCK_SPEED !== undefined && raw.FLEET_CLOCK_SPEED !== 1)
    faults.push({ variable: "FLEET_CLOCK_SPEED", problem: "may only be 1 against a real gallery", remedy });
  return faults;
}

function eyesOfModel(raw: RawEnv): EnvFault[] {
  if (!raw.FLEET_VISION || raw.OPENAI_API_KEY || raw.OPENAI_BASE_URL) return [];
  const problem = "is on, but the offline voice looks at no pictures";
  return [{ variable: "FLEET_VISION", problem, remedy: "Set OPENAI_API_KEY, or leave it out." }];
}

export function checkTogether(raw: RawEnv): EnvFault[] {
  const both = "Set both to use a FloImg Studio, or neither to use the built-in sandbox.";
  return [
    ...pair(raw, "FLOIMG_API_URL", "FLOIMG_SERVICE_TOKEN", both),
    ...pair(raw, "FLOIMG_SERVICE_TOKEN", "FLOIMG_API_URL", both),
    ...pair(raw, "DATABASE_URL_UNPOOLED", "DATABASE_URL", "Set both, or only DATABASE_URL."),
    ...pair(
      raw,
      "INNGEST_SIGNING_KEY_FALLBACK",
      "INNGEST_SIGNING_KEY",
      "The fallback is the old key; set the new one too.",
    ),
    ...pair(raw, "FLEET_OTLP_HEADERS", "FLEET_OTLP_URL", "Name the collector that the headers are for."),
    ...pair(raw, "FLEET_NEON_PROXY", "DATABASE_URL", "Name the database that the proxy reaches."),
    ...pair(raw, "FLEET_WEBHOOK_URL", "FLEET_WEBHOOK_SECRET", "Alerts are signed. Make one with: openssl rand -hex 32"),
    ...pair(raw, "FLEET_WEBHOOK_SECRET", "FLEET_WEBHOOK_URL", "Set both for alerts, or neither."),
    ...onVercel(raw),
    ...sharedSecret(raw),
    ...inngestKeys(raw),
    ...clockOfStudio(raw),
    ...settleOfStudio(raw),
    ...eyesOfModel(raw),
  ];
}
