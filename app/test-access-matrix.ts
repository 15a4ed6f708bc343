// Law: what the rule promises each caller, and what a handler really answered, must be the same.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { roleAllows } from "@/lib/fleet/actor";
import type { RouteRule } from "@/lib/server/route-kit";
import { pathnameOf } from "@/lib/server/route-tree";
import type { Allowed, Method, MethodRules } from "./test-access-rules";
import { type Caller, callers, headersOf, heldRole, isProgram, origin, programRole } from "./test-callers";

type Handler = ((request: Request, segment: { params: Promise<Record<string, unknown>> }) => Promise<Response>) & {
  rule?: RouteRule;
};
export type Served = { path: string; method: Method; handler: Handler };

const methods: readonly Method[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
const isRead = (method: Method) => method === "GET" || method === "HEAD";

/** The files of this name under a folder `app`, by the address they answer at. */
export function treeOf(app: string, name: "page.tsx" | "route.ts"): Map<string, string> {
  const files = readdirSync(app, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .sort();
  return new Map(files.map((file) => [pathnameOf(`app/${file}`), join(app, file)]));
}

export async function handlersOf(app: string): Promise<Served[]> {
  const found: Served[] = [];
  for (const [path, file] of treeOf(app, "route.ts")) {
    const exported = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Partial<Record<Method, Handler>>;
    for (const method of methods) if (exported[method]) found.push({ path, method, handler: exported[method] });
  }
  return found;
}

/** One line for each handler without a rule, and for each rule without a handler. */
export function unruled(found: readonly Served[], rules: Record<string, MethodRules>): string[] {
  const known = new Set(found.map(({ path, method }) => `${method} ${path}`));
  const ruledOnes = Object.entries(rules).flatMap(([path, of]) => Object.keys(of).map((method) => `${method} ${path}`));
  return [
    ...[...known].filter((one) => !ruledOnes.includes(one)).map((one) => `${one}: has no rule`),
    ...ruledOnes.filter((one) => !known.has(one)).map((one) => `${one}: has a rule and no handler`),
  ];
}

/** What the handler says of itself against the table. */
export function misdeclared({ handler }: Served, allowed: Allowed): string | null {
  const { rule } = handler;
  if (allowed === "own key") return !rule || rule.access === "token" ? null : `is ${rule.access}, not by its own key`;
  if (allowed === "anyone") return rule?.access === "public" ? null : "is not made by publicRoute";
  if (rule?.access !== "session") return "does not want a session";
  return rule.role === allowed ? null : `wants the role ${rule.role}, not ${allowed}`;
}

/** 401, 403, or that the request reached what stands behind the guard. */
export function expected(allowed: Allowed, method: Method, caller: Caller, forPrograms = false): 401 | 403 | "passes" {
  if (allowed === "own key") return 401;
  // A token is for verbs: what needs a person's session, such as a password, it does not reach.
  if (isProgram(caller) && allowed !== "anyone") {
    const role = forPrograms ? programRole(caller) : undefined;
    if (!role) return 401;
    return roleAllows(role, allowed) ? "passes" : 403;
  }
  if (isProgram(caller)) return isRead(method) ? "passes" : 403;
  const foreign = caller === "wrong origin" && !isRead(method);
  if (allowed === "anyone") return foreign ? 403 : "passes";
  const role = heldRole(caller);
  if (!role) return 401;
  return foreign || !roleAllows(role, allowed) ? 403 : "passes";
}

/** A list where an object is wanted: whoever is let in gets 400, and nothing is done. */
const nonsense = "[1]";

/** What a path's parameters are filled with: nothing has this id. */
const paramsOf = (path: string) =>
  Object.fromEntries(
    [...path.matchAll(/\[(\.{3})?(\w+)\]/g)].map(([, rest, key]) => [key ?? "", rest ? ["none"] : "none"]),
  );

export async function answerOf({ path, method, handler }: Served, caller: Caller): Promise<number> {
  const headers = { ...headersOf(caller), ...(isRead(method) ? {} : { "content-type": "application/json" }) };
  const url = origin + path.replace(/\[\.{0,3}\w+\]/g, "none");
  const request = new Request(url, { method, headers, body: isRead(method) ? null : nonsense });
  const answer = await handler(request, { params: Promise.resolve(paramsOf(path)) });
  await answer.body?.cancel();
  return answer.status;
}

const refusals = [401, 403, 405, 429];
const agrees = (wish: 401 | 403 | "passes", status: number) =>
  wish === "passes" ? status < 500 && !refusals.includes(status) : status === wish;

/** Calls the handler as everyone; one line for each caller who got something else than the rule says. */
export async function faultsOf(served: Served, allowed: Allowed): Promise<string[]> {
  const faults: string[] = [];
  const told = misdeclared(served, allowed);
  if (told) faults.push(told);
  for (const caller of callers) {
    const wish = expected(
      allowed,
      served.method,
      caller,
      served.handler.rule?.access === "session" && served.handler.rule.verb !== undefined,
    );
    const status = await answerOf(served, caller);
    // While the embedded engine drives, Inngest's endpoint does not exist.
    if (allowed === "own key" && served.path === "/api/inngest" && status === 404) continue;
    if (!agrees(wish, status)) faults.push(`${caller}: ${status} instead of ${wish}`);
  }
  return faults.map((fault) => `${served.method} ${served.path}: ${fault}`);
}
