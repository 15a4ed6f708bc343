// Law: the token of this machine is sent to this machine only; every failure says what to do about it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Refused or failed: exit code 1. `status` is the HTTP status, 0 when nobody answered. */
export class CallFault extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

const LIMIT_MS = 30_000;
const isLocal = (url) => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

/** What the server on this machine left for whoever may read its data directory (lib/server/api-token-file.ts). */
function fileOf(directory) {
  try {
    const { url, token } = JSON.parse(readFileSync(join(directory, "command-line.json"), "utf8"));
    return typeof url === "string" && typeof token === "string" ? { url, token } : null;
  } catch {
    return null;
  }
}

function addressOf(env, file) {
  const given = env.FLEET_URL?.trim();
  if (!given) return file?.url ?? `http://localhost:${env.PORT?.trim() || 3000}`;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new CallFault("FLEET_URL is not an address. It should look like https://fleet.example.org");
  return new URL(given).origin;
}

function tokenOf(env, file, url) {
  const given = env.FLEET_TOKEN?.trim();
  if (given) return { token: given, source: "FLEET_TOKEN" };
  return file && isLocal(url) ? { token: file.token, source: "command-line.json" } : null;
}

function valueOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What Node's own patience is called: five minutes until an answer begins, and between its parts. */
const PATIENCE = ["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"];

function reasonOf(error, url, limitMs, method) {
  const code = error?.cause?.code ?? error?.cause?.errors?.[0]?.code;
  if (error?.name === "TimeoutError" || PATIENCE.includes(code)) {
    const waited = PATIENCE.includes(code) ? Math.min(300, limitMs / 1000) : limitMs / 1000;
    const maybe = method === "GET" ? "" : " It may be done all the same, or go on: see npm run fleet -- status.";
    return `${url} did not answer within ${waited} s.${maybe} Look at the server's log.`;
  }
  const why = code ? ` (${code})` : "";
  return `No server answers at ${url}${why}. Start it with "npm start", or set FLEET_URL to the console's address.`;
}

function refusalOf(status, body, { url, source }) {
  const { message, remedy } = body?.error ?? {};
  if (status === 401)
    return source === "FLEET_TOKEN"
      ? "The token in FLEET_TOKEN was refused. An owner makes a new one in Settings, under Command line."
      : `The token that the server left in its data directory was refused. Is ${url} the server of that directory? Restarting the server makes a new one.`;
  if (status === 403)
    return `${message ?? "This token may not do that."} An owner makes a token with the role operator in Settings, under Command line.`;
  if (!message)
    return `What answers at ${url} (${status}) is not a FloImg Fleet. Set FLEET_URL to the console's address.`;
  return [message, remedy].filter(Boolean).join(" ");
}

/** @throws CallFault when there is no token to send. */
export function connect({ env, directory, warn }) {
  const file = fileOf(directory);
  const url = addressOf(env, file);
  const known = tokenOf(env, file, url);
  if (!known)
    throw new CallFault(
      `No token. Set FLEET_TOKEN to one from Settings, Command line; on the server's own machine it is read from ${join(directory, "command-line.json")}, which an embedded server writes when it starts.`,
    );
  if (url.startsWith("http:") && !isLocal(url)) warn(`Warning: the token goes to ${url} in clear text. Use https.`);

  /** @throws CallFault */
  async function call(path, init, { limitMs = LIMIT_MS, signal } = {}) {
    const limit = AbortSignal.timeout(limitMs);
    const headers = { accept: "application/json", authorization: `Bearer ${known.token}`, ...init.headers };
    let response;
    let text;
    try {
      const ends = signal ? AbortSignal.any([signal, limit]) : limit;
      response = await fetch(url + path, { ...init, headers, redirect: "manual", signal: ends });
      text = await response.text();
    } catch (error) {
      throw new CallFault(reasonOf(error, url, limitMs, init.method));
    }
    const { status } = response;
    if (status >= 300 && status < 400)
      throw new CallFault(
        `${url} leads to ${response.headers.get("location")}. Set FLEET_URL to that address.`,
        status,
      );
    const value = valueOf(text);
    if (!response.ok || value === undefined) throw new CallFault(refusalOf(status, value, { ...known, url }), status);
    return value;
  }
  return {
    url,
    get: (path, options) => call(path, { method: "GET" }, options),
    post: (path, body = {}, options) =>
      call(
        path,
        { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
        options,
      ),
  };
}
