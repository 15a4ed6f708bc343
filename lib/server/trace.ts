// Law: a span tells what was done, for which ids, how long it took and how it ended; never what was said. Texts and addresses have no way in.
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash, randomBytes } from "node:crypto";

export type Attributes = Record<string, string | number | boolean | undefined>;

/** Times are epoch milliseconds. */
export type Span = {
  traceId: string;
  spanId: string;
  parentId?: string;
  name: string;
  kind: "server" | "client" | "internal";
  beganAt: number;
  endedAt: number;
  failed: boolean;
  attributes: Attributes;
};

export type Place = { traceId: string; spanId: string };
type Wish = { name: string; kind: Span["kind"]; attributes?: Attributes; parent?: Place };
/** Adds to a span what is known only later. */
export type Note = (attributes: Attributes, failed?: boolean) => void;

const shared = globalThis as { __fleetTrace?: AsyncLocalStorage<Place> };
const storage = (shared.__fleetTrace ??= new AsyncLocalStorage());

const hex = (bytes: number) => randomBytes(bytes).toString("hex");

/** All steps of a run are parts of one trace, whichever process does them: its ids follow from the run's. */
export function placeOfRun(runId: string): Place {
  const digest = createHash("sha256").update(runId).digest("hex");
  return { traceId: digest.slice(0, 32), spanId: digest.slice(32, 48) };
}

/** The caller's place by the W3C header `traceparent`; undefined where there is none or it is no such thing. */
export function placeOf(traceparent: string | null): Place | undefined {
  const [, traceId = "", spanId = ""] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(traceparent ?? "") ?? [];
  return /[1-9a-f]/.test(traceId) && /[1-9a-f]/.test(spanId) ? { traceId, spanId } : undefined;
}

export class Tracer {
  constructor(
    private readonly keep: (span: Span) => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** Does the work within a span of its own. */
  async span<T>(
    { parent = storage.getStore(), attributes = {}, ...wish }: Wish,
    work: (note: Note) => Promise<T>,
  ): Promise<T> {
    const place = { traceId: parent?.traceId ?? hex(16), spanId: hex(8) };
    const span = { ...wish, ...place, parentId: parent?.spanId, beganAt: this.now(), failed: false };
    let told = attributes;
    const note: Note = (more, failed) => {
      told = { ...told, ...more };
      span.failed = failed ?? span.failed;
    };
    try {
      return await storage.run(place, () => work(note));
    } catch (error) {
      span.failed = true;
      // By its name alone: a message may repeat what a request carried.
      note({ "error.type": error instanceof Error ? error.name : typeof error });
      throw error;
    } finally {
      this.keep({ ...span, attributes: told, endedAt: this.now() });
    }
  }

  /** A span that is over and was nobody's to run: a whole visit, known when it ends. */
  past(place: Place, wish: Omit<Wish, "parent">, beganAt: number): void {
    const { attributes = {}, ...rest } = wish;
    this.keep({ ...rest, ...place, attributes, beganAt, endedAt: this.now(), failed: false });
  }
}
