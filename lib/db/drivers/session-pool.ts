// Law: one session for everybody, never given up; a statement that comes again is parsed and planned once, and the plans kept are bounded.
import { createHash } from "node:crypto";
import { Client, Pool, type PoolConfig, type QueryConfig } from "pg";

/** Each kept plan takes some tens of kilobytes; the product has about two hundred statements that repeat. */
const MOST_NAMES = 256;
const MOST_SEEN = 1024;

/** Gives a name, and with it a kept plan, to each text from its second use on. Null: send it without. */
export function statementNames(): (text: string) => string | null {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return (text) => {
    const known = names.get(text);
    if (known) return known;
    if (names.size >= MOST_NAMES) return null;
    if (!seen.has(text)) {
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.add(text);
      return null;
    }
    seen.delete(text);
    // The same text has the same name, whichever client asks: the session and its plans outlive a client.
    const name = `fleet_${createHash("sha1").update(text).digest("hex").slice(0, 24)}`;
    names.set(text, name);
    return name;
  };
}

type Query = (config: unknown, ...rest: unknown[]) => unknown;
const send = Client.prototype.query as unknown as Query;

/** A client for a server that serves this process alone: its one session keeps prepared statements. */
class NamingClient extends Client {
  private readonly nameOf = statementNames();

  override query = ((config: unknown, ...rest: unknown[]) =>
    send.call(this, this.withName(config, rest[0]), ...rest)) as unknown as Client["query"];

  /** Only what has parameters: a text alone may be several statements, which cannot be prepared. */
  private withName(config: unknown, values: unknown): unknown {
    if (typeof config !== "object" || config === null || !("text" in config)) return config;
    const query = config as QueryConfig;
    if (query.name !== undefined || !Array.isArray(values) || values.length === 0) return config;
    const name = this.nameOf(query.text);
    return name === null ? config : { ...query, name };
  }
}

/** A pool of one. Whoever wants the session waits for it; idle it stays, for there is no server that would miss it. */
export class SessionPool extends Pool {
  constructor(config: PoolConfig) {
    super({ ...config, Client: NamingClient, max: 1, idleTimeoutMillis: 0 } as PoolConfig);
    this.on("error", () => {});
  }

  /** The stock pool gives a session up after any failed statement, a violated constraint too; this one cannot be opened anew. */
  override query = (async (config: QueryConfig, values?: unknown[]) => {
    const client = await this.connect();
    try {
      return await client.query(config, values);
    } finally {
      client.release();
    }
  }) as unknown as Pool["query"];
}
