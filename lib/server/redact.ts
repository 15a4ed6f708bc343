// Law: a secret of the environment leaves this process in no line it writes and in no answer it gives, whoever put it there.
import { derivedToken } from "./env-secret";
import { type Env, knownEnv, sandboxToken } from "./env";

const HIDDEN = "[redacted]";

/** Shorter values are words, such as a development database's password: blotting them out would blot out more than secrets. */
const SHORTEST = 12;

/** What is a secret by its look, whoever's it is: tokens of services, one-time links, passwords within addresses. */
const LOOKS: readonly [RegExp, string][] = [
  [/\b(?:fst|fleet)_[\w-]{16,}/g, HIDDEN],
  [/\bsk-[\w-]{16,}/g, HIDDEN],
  [/\bsignkey-[\w-]{16,}/g, HIDDEN],
  [/\b(Bearer|Basic) [\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`],
  [/([?&](?:token|invite|key)=)[\w%.~-]{8,}/gi, `$1${HIDDEN}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)[^\s/]+@/gi, `$1${HIDDEN}@`],
];

function passwordsOf(url: string | undefined): string[] {
  if (!url || !URL.canParse(url)) return [];
  const { password } = new URL(url);
  if (password === "") return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

/** Many receivers know their sender by a secret within the address. */
function pathOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function secretsOf(env: Env): string[] {
  const { database, inngest, openai, studio, webhook } = env;
  const all = [
    env.secret,
    sandboxToken(env),
    derivedToken(env.secret, "sandbox-service-token"),
    studio?.serviceToken,
    openai?.apiKey,
    inngest.eventKey,
    inngest.signingKey,
    inngest.signingKeyFallback,
    ...env.cronTokens,
    ...env.metricsTokens,
    ...Object.values(env.otlp?.headers ?? {}),
    webhook?.secret,
    pathOf(webhook?.url),
    ...[database.url, database.unpooledUrl, openai?.baseUrl, studio?.apiUrl, env.otlp?.url].flatMap(passwordsOf),
  ].filter((value): value is string => value !== undefined && value.length >= SHORTEST);
  // As JSON writes them too: a quotation mark within a password is two letters there.
  return [...new Set(all.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]))];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const patterns = new WeakMap<Env, RegExp | null>();

function patternOf(env: Env): RegExp | null {
  const made = patterns.get(env);
  if (made !== undefined) return made;
  const secrets = secretsOf(env).sort((a, b) => b.length - a.length);
  const pattern = secrets.length > 0 ? new RegExp(secrets.map(escaped).join("|"), "g") : null;
  patterns.set(env, pattern);
  return pattern;
}

/** For answers: the secrets of this environment, wherever they stand. What an owner is shown once on purpose stays. */
export function withoutSecrets(text: string, env: Env | null = knownEnv()): string {
  const pattern = env && patternOf(env);
  return pattern ? text.replace(pattern, HIDDEN) : text;
}

/** For pages: the same within plain data. */
export function freeOfSecrets<T>(data: T, env: Env | null = knownEnv()): T {
  const text = JSON.stringify(data) ?? "";
  const clean = withoutSecrets(text, env);
  return clean === text ? data : (JSON.parse(clean) as T);
}

/** For logs: also what only looks like a secret. */
export function redacted(text: string, env: Env | null = knownEnv()): string {
  return LOOKS.reduce((told, [look, instead]) => told.replace(look, instead), withoutSecrets(text, env));
}
