import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessOf, isApi } from "@/lib/server/auth-access";
import { getAuth } from "@/lib/server/auth";
import { sentAway } from "@/lib/server/auth-page";
import { signedInWith } from "@/lib/server/auth-session";
import { proxy } from "@/proxy";
import { expected, faultsOf, handlersOf, treeOf, unruled, type Served } from "./test-access-matrix";
import { pageRules, routeRules } from "./test-access-rules";
import { callers, headersOf, isProgram, openWorld, origin } from "./test-callers";

let world: Awaited<ReturnType<typeof openWorld>>;
let found: Served[];
beforeAll(async () => {
  world = await openWorld();
  found = await handlersOf(import.meta.dirname);
});
afterAll(() => world.close());

const filled = (path: string) => path.replace(/\[\.{0,3}\w+\]/g, "none");
const ask = (path: string, caller: (typeof callers)[number]) =>
  proxy(new NextRequest(origin + filled(path), { headers: headersOf(caller) }));

describe("every route and method, as everyone", () => {
  it("has a rule, and every rule a route", () => {
    expect(found.length).toBeGreaterThan(50);
    expect(unruled(found, routeRules)).toEqual([]);
  });

  it("answers each caller as its rule says, by itself, without the proxy", async () => {
    const faults: string[] = [];
    for (const served of found) {
      const allowed = routeRules[served.path]?.[served.method];
      if (!allowed) continue;
      faults.push(...(await faultsOf(served, allowed)));
      await world.restore();
    }
    expect(faults).toEqual([]);
  });

  it("is refused to strangers by the proxy already", async () => {
    const faults: string[] = [];
    for (const [path, rules] of Object.entries(routeRules))
      for (const caller of callers) {
        const closed = !Object.values(rules).some((allowed) => allowed === "anyone" || allowed === "own key");
        // Whether a token is good its route decides: the proxy lets whatever looks like one pass to the API.
        const stopped = expected("viewer", "GET", caller) === 401 && !(isProgram(caller) && isApi(path));
        const wish = closed && stopped ? (isApi(path) ? 401 : 303) : 200;
        const { status } = await ask(path, caller);
        if (status !== wish) faults.push(`${path}, ${caller}: ${status} instead of ${wish}`);
      }
    expect(faults).toEqual([]);
  });
});

describe("every page, as everyone", () => {
  const pages = treeOf(import.meta.dirname, "page.tsx");
  /** The role a page asks for in its own source; none for a page open to all. */
  const asked = (file: string) => {
    const source = readFileSync(file, "utf8");
    const role = /await guardPage\("(viewer|operator|owner)"\)/.exec(source)?.[1];
    return (role ?? (/await (?:requireViewer|guardPage)\(\)/.test(source) ? "viewer" : "anyone")) as
      | "viewer"
      | "operator"
      | "owner"
      | "anyone";
  };

  it("has a rule, and asks in its source for the role the rule names", () => {
    expect(Object.fromEntries([...pages].map(([path, file]) => [path, asked(file)]))).toEqual(pageRules);
  });

  it("is shown, or leads away, as its rule says", async () => {
    const faults: string[] = [];
    for (const [path, allowed] of Object.entries(pageRules))
      for (const caller of callers) {
        const wish = expected(allowed, "GET", caller);
        const passed = (await ask(path, caller)).headers.get("x-middleware-next") === "1";
        const session = await signedInWith(await getAuth(), new Headers(headersOf(caller)));
        // The page's own check stands alone: a proxy that let everyone pass would still show nothing.
        const away = allowed === "anyone" ? null : sentAway(session, allowed);
        const right =
          wish === "passes" ? passed && !away : wish === 401 ? !passed && away === "/login" : passed && away === "/";
        if (!right) faults.push(`${path}, ${caller}: proxy ${passed ? "passes" : "stops"}, page leads to ${away}`);
        if ((allowed === "anyone") !== (accessOf(filled(path)) === "public")) faults.push(`${path}: not of its kind`);
      }
    expect(faults).toEqual([]);
  });
});

describe("a planted route is found", () => {
  const made = (role: string) =>
    `import { rawRoute } from "@/lib/server/route";\nexport const POST = rawRoute({ role: "${role}" }, async () => new Response());\n`;
  let app: string;
  beforeAll(() => {
    app = mkdtempSync(join(tmpdir(), "fleet-planted-"));
    const plant = (file: string, source: string) => {
      mkdirSync(dirname(join(app, file)), { recursive: true });
      writeFileSync(join(app, file), source);
    };
    cpSync(join(import.meta.dirname, "api/health"), join(app, "api/health"), { recursive: true });
    plant("api/bare/route.ts", "export const POST = async () => new Response();\n");
    plant("api/low/route.ts", made("viewer"));
    plant("api/high/route.ts", made("owner"));
  });
  afterAll(() => rmSync(app, { recursive: true }));

  const faultsAt = async (path: string, allowed: "anyone" | "operator") => {
    const [served] = (await handlersOf(app)).filter((one) => one.path === path);
    return served ? faultsOf(served, allowed) : ["not found"];
  };

  it("as one without a rule", async () => {
    expect(unruled(await handlersOf(app), { "/api/health": { GET: "anyone" } })).toEqual([
      "POST /api/bare: has no rule",
      "POST /api/high: has no rule",
      "POST /api/low: has no rule",
    ]);
  });

  it("by what it answers", async () => {
    expect(await faultsAt("/api/bare", "operator")).toEqual([
      "POST /api/bare: does not want a session",
      "POST /api/bare: nobody: 200 instead of 401",
      "POST /api/bare: viewer: 200 instead of 403",
      "POST /api/bare: wrong origin: 200 instead of 403",
      "POST /api/bare: forged cookie: 200 instead of 401",
      "POST /api/bare: expired session: 200 instead of 401",
      "POST /api/bare: wrong token: 200 instead of 401",
      "POST /api/bare: revoked token: 200 instead of 401",
      "POST /api/bare: viewer's token: 200 instead of 401",
      "POST /api/bare: operator's token: 200 instead of 401",
    ]);
    expect(await faultsAt("/api/low", "operator")).toEqual([
      "POST /api/low: wants the role viewer, not operator",
      "POST /api/low: viewer: 200 instead of 403",
    ]);
    expect(await faultsAt("/api/high", "operator")).toEqual([
      "POST /api/high: wants the role owner, not operator",
      "POST /api/high: operator: 403 instead of passes",
    ]);
    expect(await faultsAt("/api/health", "anyone")).toEqual([]);
  });
});
