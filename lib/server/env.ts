// Law: this is the only reader of the process's environment; it is validated once and all its faults are told together.
import { resolve } from "node:path";
import { inspect } from "node:util";
import type { TokenPrice } from "@/lib/llm/prices";
import { EnvError, type EnvFault } from "./env-faults";
import { checkTogether, chooseEngine, inngestDev, type EngineKind } from "./env-rules";
import { envSchema, type EnvSource, type RawEnv } from "./env-schema";
import { derivedToken, secretOfDataDirectory } from "./env-secret";

export { EnvError };

export type Env = {
  port: number;
  /** Absolute. */
  dataDir: string;
  /** Public origin without a trailing slash. */
  url: string;
  /** Signs sessions; at least 32 characters. */
  secret: string;
  vercel: boolean;
  /** How many reverse proxies in front add to `x-forwarded-for`; 0: whatever it says was written by the caller. */
  trustedProxies: number;
  /** No `url`: PGlite in the data directory. `unpooledUrl` is for migrations; `neonProxy` makes the driver Neon's, whatever the host. */
  database: { url?: string; unpooledUrl?: string; neonProxy?: string };
  engine: EngineKind;
  /** How many bots' steps may be in flight at once. */
  concurrency: number;
  /** How long one request may take where the platform ends it; null where it does not. Milliseconds. */
  functionMs: number | null;
  inngest: { eventKey?: string; signingKey?: string; signingKeyFallback?: string; dev: boolean; baseUrl?: string };
  /** Null: the built-in sandbox. */
  studio: { apiUrl: string; serviceToken: string } | null;
  /** Null: the offline voice. No `apiKey`: a compatible server that wants none. */
  openai: { apiKey?: string; baseUrl?: string; model: string; price?: TokenPrice } | null;
  /** Whether the model is shown the pictures that bots comment on. */
  vision: boolean;
  clock: { start?: Date; speed?: number };
  settleMs?: number;
  sandbox: { faults?: unknown; faultControl: boolean };
  /** Bearer tokens that `/api/cron/*` accepts; none means that it refuses all. */
  cronTokens: string[];
  /** Bearer tokens that `/api/metrics` accepts; none means that there is no such address. */
  metricsTokens: string[];
  /** How lines of the log are written. */
  log: "json" | "text";
  /** Where traces are sent; null: nothing is traced. */
  otlp: { url: string; headers: Record<string, string> } | null;
  /** Null: alerts go nowhere. */
  webhook: { url: string; secret: string } | null;
};

/** Hosted plans limit it, one process does not. */
const CONCURRENCY: Record<EngineKind, number> = { embedded: 20, inngest: 5 };

/** What `app/api/inngest` asks of Vercel, in seconds. */
const VERCEL_SECONDS = 300;

function functionTime(raw: RawEnv): number | null {
  const seconds = raw.FLEET_MAX_DURATION ?? (raw.VERCEL === undefined ? null : VERCEL_SECONDS);
  return seconds === null ? null : seconds * 1000;
}

const trimmed = (url: string) => url.replace(/\/+$/, "");

function publicUrl(raw: RawEnv, port: number): string {
  if (raw.FLEET_URL) return new URL(raw.FLEET_URL).origin;
  const host = raw.VERCEL_PROJECT_PRODUCTION_URL ?? raw.VERCEL_URL;
  return host ? `https://${host}` : `http://localhost:${port}`;
}

const present = (source: EnvSource): EnvSource =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));

/** @throws EnvError with every fault. An empty variable counts as absent. */
export function readEnv(source: EnvSource): RawEnv {
  const parsed = envSchema.safeParse(present(source));
  const faults: EnvFault[] = (parsed.error?.issues ?? []).map((issue) => {
    const [problem = "is not valid", remedy = "Mend it or leave it out."] = issue.message.split(" | ");
    return { variable: String(issue.path[0]), problem, remedy };
  });
  // The rules look only at whether things are set, so they can run beside faults of single variables.
  const loose = (parsed.data ?? { ...present(source), FLEET_CLOCK_SPEED: undefined }) as RawEnv;
  const known = new Set(faults.map((fault) => fault.variable));
  faults.push(...checkTogether(loose).filter((fault) => !known.has(fault.variable)));
  if (faults.length > 0 || !parsed.data) throw new EnvError(faults);
  return parsed.data;
}

/** @throws EnvError with every fault. Makes the data directory's secret when an embedded fleet has none yet. */
export function buildEnv(source: EnvSource): Env {
  const raw = readEnv(source);
  const port = raw.PORT ?? 3000;
  // Without the remark the bundler takes the whole project for something this path could reach.
  const dataDir = resolve(/* turbopackIgnore: true */ raw.FLEET_DATA_DIR ?? ".data");
  const env: Env = {
    port,
    dataDir,
    url: publicUrl(raw, port),
    secret: raw.FLEET_SECRET ?? secretOfDataDirectory(dataDir),
    vercel: raw.VERCEL !== undefined,
    trustedProxies: raw.FLEET_TRUST_PROXY ?? (raw.VERCEL === undefined ? 0 : 1),
    database: { url: raw.DATABASE_URL, unpooledUrl: raw.DATABASE_URL_UNPOOLED, neonProxy: raw.FLEET_NEON_PROXY },
    engine: chooseEngine(raw),
    concurrency: raw.FLEET_CONCURRENCY ?? CONCURRENCY[chooseEngine(raw)],
    functionMs: functionTime(raw),
    inngest: {
      eventKey: raw.INNGEST_EVENT_KEY,
      signingKey: raw.INNGEST_SIGNING_KEY,
      signingKeyFallback: raw.INNGEST_SIGNING_KEY_FALLBACK,
      dev: inngestDev(raw),
      baseUrl: raw.INNGEST_BASE_URL && trimmed(raw.INNGEST_BASE_URL),
    },
    studio:
      raw.FLOIMG_API_URL && raw.FLOIMG_SERVICE_TOKEN
        ? { apiUrl: trimmed(raw.FLOIMG_API_URL), serviceToken: raw.FLOIMG_SERVICE_TOKEN }
        : null,
    openai:
      raw.OPENAI_API_KEY || raw.OPENAI_BASE_URL
        ? {
            apiKey: raw.OPENAI_API_KEY,
            baseUrl: raw.OPENAI_BASE_URL && trimmed(raw.OPENAI_BASE_URL),
            model: raw.OPENAI_MODEL ?? "gpt-4.1-mini",
            price: raw.OPENAI_PRICE,
          }
        : null,
    vision: raw.FLEET_VISION ?? false,
    clock: { start: raw.FLEET_CLOCK_START, speed: raw.FLEET_CLOCK_SPEED },
    settleMs: raw.FLEET_SETTLE_MS,
    sandbox: { faults: raw.FLEET_SANDBOX_FAULTS, faultControl: raw.FLEET_SANDBOX_FAULT_CONTROL ?? false },
    webhook:
      raw.FLEET_WEBHOOK_URL && raw.FLEET_WEBHOOK_SECRET
        ? { url: raw.FLEET_WEBHOOK_URL, secret: raw.FLEET_WEBHOOK_SECRET }
        : null,
    cronTokens: [raw.FLEET_HEARTBEAT_TOKEN, raw.CRON_SECRET].filter((token) => token !== undefined),
    otlp: raw.FLEET_OTLP_URL ? { url: raw.FLEET_OTLP_URL, headers: raw.FLEET_OTLP_HEADERS ?? {} } : null,
    log: raw.FLEET_LOG ?? (raw.VERCEL === undefined ? "text" : "json"),
    metricsTokens: raw.FLEET_METRICS_TOKEN === undefined ? [] : [raw.FLEET_METRICS_TOKEN],
  };
  // A log line or an error page that prints the whole thing must not print its secrets.
  const shown = () => `Env(${env.url}, engine ${env.engine})`;
  for (const key of ["toJSON", inspect.custom]) Object.defineProperty(env, key, { value: shown, enumerable: false });
  return env;
}

const cache = globalThis as { __fleetEnv?: Env };

/** The validated environment of this process. @throws EnvError the first time, and each time until it is mended. */
export function getEnv(): Env {
  return (cache.__fleetEnv ??= buildEnv(process.env));
}

/** The environment if it has been read already; asking does not read it. */
export const knownEnv = (): Env | null => cache.__fleetEnv ?? null;

/** The bearer token with which this fleet calls its own sandbox. */
export function sandboxToken(env: Env = getEnv()): string {
  return `fst_sandbox_${derivedToken(env.secret, "sandbox-service-token")}`;
}
