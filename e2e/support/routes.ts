import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { accessOf, isApi } from "@/lib/server/auth-access";
import { pathnameOf } from "@/lib/server/route-tree";

const app = fileURLToPath(new URL("../../app", import.meta.url));
const handlers = /export const (GET|HEAD|POST|PUT|PATCH|DELETE) = /g;

const files = (name: string): string[] =>
  readdirSync(app, { recursive: true, encoding: "utf8" })
    .map((file) => `app/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(`/${name}`))
    .sort();

/** An address of its kind: any id will do for whoever is not let in. */
const filled = (pathname: string) => pathname.replace(/\[\.{0,3}\w+\]/g, "none");

/** Every page that is not for strangers. */
export const closedPages = files("page.tsx")
  .map((file) => filled(pathnameOf(file)))
  .filter((path) => accessOf(path) === "session");

export interface Call {
  method: string;
  path: string;
}

/** Every handler of the API that wants a session. */
export const closedRoutes: Call[] = files("route.ts").flatMap((file) => {
  const path = filled(pathnameOf(file));
  if (!isApi(path) || accessOf(path) !== "session") return [];
  const source = readFileSync(`${app}/../${file}`, "utf8");
  return [...source.matchAll(handlers)].map(([, method = ""]) => ({ method, path }));
});
