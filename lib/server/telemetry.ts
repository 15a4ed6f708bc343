// Law: without FLEET_OTLP_URL nothing is traced; with it, the work is the same, and a span of it is sent afterwards.
import { getEnv, knownEnv } from "./env";
import { keepAlive } from "./keep-alive";
import { logError } from "./log";
import { type LogScope, logScope } from "./log-scope";
import { OtlpExporter } from "./otlp";
import { type Attributes, type Note, type Place, placeOfRun, type Span, Tracer } from "./trace";
import { VERSION } from "./version";

const EVERY_MS = 5000;

type Telemetry = { tracer: Tracer; exporter: OtlpExporter };
const shared = globalThis as { __fleetTelemetry?: Telemetry };

function telemetry(): Telemetry | null {
  if (shared.__fleetTelemetry) return shared.__fleetTelemetry;
  const otlp = knownEnv()?.otlp;
  if (!otlp) return null;
  const exporter = new OtlpExporter({
    ...otlp,
    resource: { "service.name": "floimg-fleet", "service.version": VERSION },
    everyMs: EVERY_MS,
    onLost: (reason) => logError("telemetry", `Spans are lost: ${reason}`),
  });
  return (shared.__fleetTelemetry = { exporter, tracer: new Tracer((span) => exporter.add(span)) });
}

const ids = ({ requestId, run, step, bot, session, turn }: LogScope): Attributes => ({
  "fleet.request": requestId,
  "fleet.run": run,
  "fleet.step": step,
  "fleet.bot": bot,
  "fleet.session": session,
  "fleet.turn": turn,
});

const ignored: Note = () => undefined;

/** Does the work, within a span where spans are wanted. */
export function traced<T>(
  wish: { name: string; kind: Span["kind"]; attributes?: Attributes; parent?: Place },
  work: (note: Note) => Promise<T>,
): Promise<T> {
  const on = telemetry();
  if (!on) return work(ignored);
  return on.tracer.span({ ...wish, attributes: { ...ids(logScope()), ...wish.attributes } }, work);
}

/** A whole run, told when it has ended. `beganAt`: epoch milliseconds. */
export function traceRun(name: string, scope: LogScope & { run: string }, beganAt: number): void {
  telemetry()?.tracer.past(placeOfRun(scope.run), { name, kind: "internal", attributes: ids(scope) }, beganAt);
}

/** At the end of a process. */
export async function spansSent(): Promise<void> {
  await shared.__fleetTelemetry?.exporter.flush();
}

/** What a request has to wait for before its answer goes out, where nothing runs afterwards and nobody waits. */
export async function spansBeforeAnswer(): Promise<void> {
  if (!shared.__fleetTelemetry || !getEnv().vercel) return;
  if (!keepAlive(spansSent)) await spansSent();
}
