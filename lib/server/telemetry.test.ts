import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { FleetError } from "@/lib/fleet/errors";
import { createLlm } from "@/lib/llm/create-llm";
import type { Gallery } from "@/lib/studio/port";
import { buildEnv, type Env } from "./env";
import { withLogScope } from "./log-scope";
import { measuredGallery } from "./measured-gallery";
import { observeGallery, observeModel } from "./observe-calls";
import { OtlpExporter } from "./otlp";
import { createRouteKit } from "./route-kit";
import { spansBeforeAnswer, spansSent, traced, traceRun } from "./telemetry";
import { placeOf, placeOfRun } from "./trace";

const shared = globalThis as { __fleetEnv?: Env; __fleetTelemetry?: unknown };
const before = shared.__fleetEnv;

type Wire = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code: number };
};
const got: { path: string; headers: IncomingMessage["headers"]; body: string }[] = [];
let status = 200;
const collector = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += String(chunk)));
  request.on("end", () => {
    got.push({ path: request.url ?? "", headers: request.headers, body });
    response.writeHead(status).end("{}");
  });
});
let url = "";
const setEnv = (FLEET_OTLP_URL?: string) => {
  delete shared.__fleetTelemetry;
  const headers = FLEET_OTLP_URL === undefined ? {} : { FLEET_OTLP_HEADERS: "authorization=Basic abc=,x-team=fleet" };
  shared.__fleetEnv = buildEnv({ FLEET_SECRET: "s".repeat(40), FLEET_OTLP_URL, ...headers });
};

beforeAll(async () => {
  collector.listen(0, "127.0.0.1");
  await once(collector, "listening");
  url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
beforeEach(() => {
  got.length = 0;
  status = 200;
  setEnv(url);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => {
  collector.close();
  delete shared.__fleetTelemetry;
  if (before) shared.__fleetEnv = before;
  else delete shared.__fleetEnv;
});

const spansOf = () =>
  got.flatMap(({ body }) =>
    (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Wire[] }[] }[] }).resourceSpans.flatMap((resource) =>
      resource.scopeSpans.flatMap((scope) => scope.spans),
    ),
  );
const told = (span: Wire | undefined) =>
  Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]));

describe("spans", () => {
  it("of a request, a step and the calls in it reach the collector as one trace each, with ids and without words", async () => {
    const llm = createLlm({ provider: { kind: "offline" }, now: () => 0, observe: observeModel });
    const plain = { getPost: async () => ({ kind: "not_found", message: "a secret word" }) } as unknown as Gallery;
    const gallery = measuredGallery(plain, observeGallery);
    const scope = { run: "01RUN", bot: "bot_1", session: "bot_1:4" };
    await withLogScope({ ...scope, step: "t2-draft", turn: "bot_1:4:2" }, () =>
      traced({ name: "step draft", kind: "internal", parent: placeOfRun("01RUN") }, async () => {
        await gallery.getPost({ id: "a-post-id" });
        const schema = z.object({ comment: z.string() });
        const request = { purpose: "comment" as const, schema, maxOutputTokens: 50, seed: "s" };
        await llm.generate({ ...request, system: "a secret word", user: "a secret word" } as never);
      }),
    );
    traceRun("run-bot", scope, Date.now() - 5000);
    await spansSent();

    const spans = spansOf();
    const byName = (name: RegExp) => spans.find((span) => name.test(span.name));
    const [step, post, chat, run] = [byName(/^step/), byName(/^gallery/), byName(/^chat/), byName(/^run-bot$/)];
    expect(spans).toHaveLength(4);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    expect([step?.parentSpanId, post?.parentSpanId, chat?.parentSpanId]).toEqual([
      run?.spanId,
      step?.spanId,
      step?.spanId,
    ]);
    expect(told(step)).toMatchObject({ "fleet.bot": "bot_1", "fleet.turn": "bot_1:4:2", "fleet.step": "t2-draft" });
    expect(told(post)).toMatchObject({ "fleet.outcome": "not_found", "fleet.session": "bot_1:4" });
    expect(told(chat)).toMatchObject({ "fleet.purpose": "comment", "gen_ai.operation.name": "chat" });
    expect(told(chat)["gen_ai.response.finish_reasons"]).toBeTypeOf("string");
    for (const span of spans) {
      expect(span.traceId + span.spanId).toMatch(/^[0-9a-f]{48}$/);
      expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
    }
    expect(got[0]).toMatchObject({ path: "/v1/traces", headers: { authorization: "Basic abc=", "x-team": "fleet" } });
    expect(JSON.stringify(got.map(({ body }) => body))).not.toMatch(/secret|a-post-id/);
  });

  it("of a request are named after its route, follow its caller's trace, and tell its end", async () => {
    const { publicRoute } = createRouteKit({
      signedIn: async () => null,
      context: () => Promise.reject(new Error("unused")),
      site: () => ({ url: "https://fleet.example.org", port: 3000 }),
      log: () => undefined,
    });
    const fails = publicRoute("a test", () => Promise.reject(new FleetError("unavailable", "a secret word")));
    const headers = { traceparent: `00-${"ab".repeat(16)}-${"cd".repeat(8)}-01` };
    const request = new Request("http://localhost/api/people/anna/x?token=secret", { headers });
    await fails(request, { params: Promise.resolve({ handle: "anna" }) });
    await spansSent();
    const [span] = spansOf();
    expect(span).toMatchObject({
      name: "GET /api/people/[handle]/x",
      kind: 2,
      traceId: "ab".repeat(16),
      parentSpanId: "cd".repeat(8),
      status: { code: 2 },
    });
    expect(told(span)).toMatchObject({ "http.request.method": "GET", "http.response.status_code": "503" });
    expect(got[0]?.body).not.toMatch(/anna|secret/);
  });

  it("are not made without a collector, and the work is the same", async () => {
    setEnv();
    expect(await traced({ name: "x", kind: "internal" }, async (note) => (note({ a: 1 }), 7))).toBe(7);
    await spansBeforeAnswer();
    await spansSent();
    expect([shared.__fleetTelemetry, got]).toEqual([undefined, []]);
  });

  it("are lost when the collector fails, once said, and the work goes on; what it threw is told by name alone", async () => {
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    status = 500;
    const failing = () => traced({ name: "x", kind: "internal" }, () => Promise.reject(new TypeError("a secret word")));
    for (let n = 0; n < 3; n += 1) {
      await expect(failing()).rejects.toThrow("a secret word");
      await spansSent();
    }
    expect(errors).toHaveBeenCalledOnce();
    status = 200;
    await failing().catch(() => undefined);
    await spansSent();
    expect(told(spansOf().at(-1))).toEqual({ "error.type": "TypeError" });
    expect(got.at(-1)?.body).not.toContain("secret");
  });
});

it("an exporter keeps no more than it can send, in batches", async () => {
  const exporter = new OtlpExporter({
    url: `${url}/own/path`,
    headers: {},
    resource: {},
    everyMs: 60_000,
    onLost: () => undefined,
  });
  const span = {
    ...placeOfRun("r"),
    name: "x",
    kind: "internal" as const,
    beganAt: 1,
    endedAt: 2.5,
    failed: false,
    attributes: {},
  };
  for (let n = 0; n < 5000; n += 1) exporter.add(span);
  await exporter.flush();
  expect(spansOf().length).toBeLessThanOrEqual(4096 + 512);
  expect(spansOf().length).toBeGreaterThanOrEqual(4096);
  expect(got[0]?.path).toBe("/own/path");
});

it.each([
  ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", true],
  ["00-00000000000000000000000000000000-b7ad6b7169203331-01", false],
  ["00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01", false],
  ["01-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", false],
  ["nonsense", false],
  [null, false],
])("the header %s is a place: %s", (header, is) => expect(placeOf(header) !== undefined).toBe(is));
