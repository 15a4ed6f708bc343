// Law: the shape of each variable on its own; what they must be together is in env-rules.ts.
import { z } from "zod";

const text = z.string().trim().min(1).optional();

const flag = z
  .string()
  .trim()
  .toLowerCase()
  .transform((value, ctx) => {
    if (["1", "true", "yes", "on"].includes(value)) return true;
    if (["0", "false", "no", "off"].includes(value)) return false;
    ctx.addIssue({ code: "custom", message: "is neither 1 nor 0 | Set it to 1 or 0, or leave it out." });
    return z.NEVER;
  })
  .optional();

/** Messages read "problem | remedy"; none repeats the value, which may be a secret. */
const address = (protocols: string[], example: string) =>
  z
    .string()
    .trim()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `is not an address | It should look like ${example}.`,
    })
    .optional();

const web = (example: string) => address(["http:", "https:"], example);
const postgres = () => address(["postgres:", "postgresql:"], "postgres://user:password@host:5432/name");

/** Where secrets are sent: encrypted, or not leaving this machine. */
const hook = () =>
  web("https://hooks.example.org/fleet").refine(
    (value) => {
      if (value === undefined || !URL.canParse(value)) return true;
      const { protocol, hostname, username, password } = new URL(value);
      const local = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
      return (protocol === "https:" || local) && username === "" && password === "";
    },
    { error: "is not safe to send to | Use https without a user name; http only to this machine itself." },
  );

/** `fetch` calls no address that has a name in it. */
const collector = () =>
  web("http://localhost:4318").refine(
    (value) => value === undefined || !URL.canParse(value) || new URL(value).username + new URL(value).password === "",
    { error: "has a user name or password, and cannot be called so | Put them into FLEET_OTLP_HEADERS." },
  );

const whole = (min: number, max: number, unit: string) =>
  z
    .string()
    .trim()
    .refine((v) => /^\d+$/.test(v) && Number(v) >= min && Number(v) <= max, {
      error: `is not a whole number between ${min} and ${max} | Give it in ${unit}, or leave it out.`,
    })
    .transform(Number)
    .optional();

const json = z
  .string()
  .transform((value, ctx): unknown => {
    try {
      return JSON.parse(value);
    } catch {
      ctx.addIssue({ code: "custom", message: "is not JSON | Give one JSON value, in single quotes in a shell." });
      return z.NEVER;
    }
  })
  .optional();

/** Dollars for a million tokens, as prices are published: in, cached and out; one number for all three. */
const price = z
  .string()
  .trim()
  .regex(/^\d{1,4}(\.\d{1,6})?(\/\d{1,4}(\.\d{1,6})?){2}$|^\d{1,4}(\.\d{1,6})?$/, {
    error: "is not a price | Give dollars for a million tokens: in/cached/out, such as 0.40/0.10/1.60; or 0.",
  })
  .transform((value) => {
    const [input = 0, cachedInput = input, output = input] = value
      .split("/")
      .map((dollars) => Math.round(Number(dollars) * 1_000_000));
    return { input, cachedInput, output };
  })
  .optional();

/** As OpenTelemetry's own variable has them. */
const headers = z
  .string()
  .trim()
  .regex(/^[\w-]+=[^,\s][^,\n]*(,\s*[\w-]+=[^,\s][^,\n]*)*$/, {
    error: "is not a list of headers | It should look like authorization=Basic abc,x-team=fleet.",
  })
  .transform((value) =>
    Object.fromEntries(
      value
        .split(",")
        .map((pair) => [pair.slice(0, pair.indexOf("=")).trim(), pair.slice(pair.indexOf("=") + 1).trim()]),
    ),
  )
  .optional();

const instant = z
  .string()
  .trim()
  .refine((v) => /^\d{4}-\d{2}-\d{2}T/.test(v) && !Number.isNaN(Date.parse(v)), {
    error: "is not an ISO 8601 time | It should look like 2026-03-02T09:00:00Z.",
  })
  .transform((v) => new Date(v))
  .optional();

const speeds = ["1", "10", "60", "600"] as const;

export const envSchema = z.object({
  PORT: whole(0, 65_535, "a TCP port"),
  FLEET_DATA_DIR: text,
  DATABASE_URL: postgres(),
  DATABASE_URL_UNPOOLED: postgres(),
  FLEET_NEON_PROXY: address(["ws:", "wss:"], "ws://localhost:5433/v2"),
  FLEET_SECRET: z
    .string()
    .min(32, { error: "is shorter than 32 characters | Make one with: openssl rand -hex 32" })
    .optional(),
  FLEET_URL: web("https://fleet.example.org"),
  FLEET_TRUST_PROXY: whole(0, 5, "reverse proxies in front of the server"),
  FLEET_ENGINE: z
    .enum(["embedded", "inngest"], { error: "is neither embedded nor inngest | Set one of the two, or leave it out." })
    .optional(),
  FLEET_CONCURRENCY: whole(1, 100, "steps at a time"),
  FLEET_MAX_DURATION: whole(1, 3600, "seconds"),
  INNGEST_EVENT_KEY: text,
  INNGEST_SIGNING_KEY: text,
  INNGEST_SIGNING_KEY_FALLBACK: text,
  INNGEST_DEV: text,
  INNGEST_BASE_URL: web("http://localhost:8288"),
  FLOIMG_API_URL: web("https://api.floimg.com"),
  FLOIMG_SERVICE_TOKEN: text,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: web("http://localhost:11434/v1"),
  OPENAI_MODEL: text,
  OPENAI_PRICE: price,
  FLEET_VISION: flag,
  FLEET_CLOCK_START: instant,
  FLEET_CLOCK_SPEED: z
    .enum(speeds, { error: `is none of ${speeds.join(", ")} | Set one of them; the sandbox starts at 60.` })
    .transform(Number)
    .optional(),
  FLEET_SETTLE_MS: whole(0, 3_600_000, "milliseconds"),
  FLEET_SANDBOX_FAULTS: json,
  FLEET_SANDBOX_FAULT_CONTROL: flag,
  FLEET_HEARTBEAT_TOKEN: z
    .string()
    .min(16, { error: "is shorter than 16 characters | Make one with: openssl rand -hex 16" })
    .optional(),
  CRON_SECRET: text,
  FLEET_METRICS_TOKEN: z
    .string()
    .min(16, { error: "is shorter than 16 characters | Make one with: openssl rand -hex 16" })
    .optional(),
  FLEET_OTLP_URL: collector(),
  FLEET_OTLP_HEADERS: headers,
  FLEET_LOG: z
    .enum(["json", "text"], { error: "is neither json nor text | Set one of the two, or leave it out." })
    .optional(),
  FLEET_WEBHOOK_URL: hook(),
  FLEET_WEBHOOK_SECRET: z
    .string()
    .min(16, { error: "is shorter than 16 characters | Make one with: openssl rand -hex 32" })
    .optional(),
  VERCEL: text,
  VERCEL_URL: text,
  VERCEL_PROJECT_PRODUCTION_URL: text,
});

export type RawEnv = z.infer<typeof envSchema>;
export type EnvSource = Record<string, string | undefined>;
