/** Matches `/a/:id/b` patterns segment by segment; literal patterns stand before parametrised ones in the table. */
import type { Route } from "./call";

export type Match =
  | { kind: "found"; route: Route; params: Record<string, string> }
  | { kind: "method" }
  | { kind: "none" };

export function matchPattern(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? "";
    if (!segment.startsWith(":")) {
      if (segment !== value) return null;
      continue;
    }
    const [name = "", suffix] = segment.slice(1).split(/(?=\.)/);
    if (suffix && !value.endsWith(suffix)) return null;
    try {
      params[name] = decodeURIComponent(suffix ? value.slice(0, -suffix.length) : value);
    } catch {
      return null;
    }
    if (params[name] === "" || params[name]?.includes("\u0000")) return null;
  }
  return params;
}

export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const wanted = method === "HEAD" ? "GET" : method;
  let pathKnown = false;
  for (const route of routes) {
    const params = matchPattern(route.pattern, path);
    if (!params) continue;
    if (route.method === wanted) return { kind: "found", route, params };
    pathKnown = true;
  }
  return pathKnown ? { kind: "method" } : { kind: "none" };
}

/** The same handler is mounted under a prefix by the app and at the root by tests. */
export function stripBase(path: string, base: string): string {
  const inner = base !== "" && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  return inner.length > 1 && inner.endsWith("/") ? inner.slice(0, -1) : inner;
}
