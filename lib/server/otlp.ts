// Law: spans leave in batches, to one address of the environment; a collector that is slow or gone costs spans, never work.
import type { Span } from "./trace";

export const OTLP_TIMEOUT_MS = 10_000;
const BATCH = 512;
const MOST_WAITING = 4096;

/** As the protocol's JSON form numbers them. */
const KINDS = { internal: 1, server: 2, client: 3 } as const;
const OK = 1;
const ERROR = 2;

export type OtlpOptions = {
  url: string;
  headers: Record<string, string>;
  /** What all spans are of: service name and version. */
  resource: Record<string, string>;
  everyMs: number;
  /** Told once for each outage. */
  onLost: (reason: string) => void;
};

const nanos = (ms: number) => `${BigInt(Math.round(ms * 1000))}000`;

function valueOf(value: string | number | boolean): Record<string, unknown> {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}

const attributesOf = (attributes: Span["attributes"]) =>
  Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: valueOf(value) }]));

const toWire = (span: Span) => ({
  traceId: span.traceId,
  spanId: span.spanId,
  ...(span.parentId && { parentSpanId: span.parentId }),
  name: span.name,
  kind: KINDS[span.kind],
  startTimeUnixNano: nanos(span.beganAt),
  endTimeUnixNano: nanos(span.endedAt),
  attributes: attributesOf(span.attributes),
  status: { code: span.failed ? ERROR : OK },
});

/** Where a collector takes traces: the address itself when it names a path. */
export function tracesUrl(base: string): string {
  const url = new URL(base);
  if (url.pathname === "/" || url.pathname === "") url.pathname = "/v1/traces";
  return url.toString();
}

export class OtlpExporter {
  private waiting: Span[] = [];
  private sending: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private lost = false;

  constructor(private readonly options: OtlpOptions) {}

  add(span: Span): void {
    if (this.waiting.length >= MOST_WAITING) return;
    this.waiting.push(span);
    if (this.waiting.length >= BATCH) void this.flush();
    else this.timer ??= setTimeout(() => void this.flush(), this.options.everyMs).unref();
  }

  /** Resolves when what was added before is sent or lost. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.sending ??= this.drain().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) await this.send(this.waiting.splice(0, BATCH));
  }

  private async send(batch: readonly Span[]): Promise<void> {
    const { headers, resource, url } = this.options;
    const scopeSpans = [{ scope: { name: "floimg-fleet" }, spans: batch.map(toWire) }];
    const body = JSON.stringify({ resourceSpans: [{ resource: { attributes: attributesOf(resource) }, scopeSpans }] });
    try {
      const signal = AbortSignal.timeout(OTLP_TIMEOUT_MS);
      const sent = { method: "POST", body, headers: { "content-type": "application/json", ...headers } };
      const response = await fetch(tracesUrl(url), { ...sent, signal, redirect: "manual" });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The collector answered ${response.status}`);
      this.lost = false;
    } catch (error) {
      if (!this.lost) this.options.onLost(error instanceof Error ? error.message : String(error));
      this.lost = true;
    }
  }
}
