// Law: what stands under `app/` is guarded or named; this reads the sources and finds what is neither.
import { accessOf } from "./auth-access";

export type SourceFile = { path: string; source: string };

/** Handlers that cannot be made by `route()` and its kin, and what guards them instead. A file, or a folder ending in `/`. */
export const ownGuards: Record<string, string> = {
  "app/api/sandbox/": "the sandbox's bearer token; its pictures are public",
  "app/api/inngest/route.ts": "Inngest's signature, or 404 while the embedded engine drives",
};

const methods = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";
const makers = "route|rawRoute|publicRoute|tokenRoute";
const guards = /\bawait (?:guardPage|requireViewer)\(/;
const comments = /\/\*[^]*?\*\/|\/\/.*$/gm;

/** The address a file under `app/` answers at, groups left out; a parameter stays as it is written. */
export function pathnameOf(file: string): string {
  const segments = file
    .split("/")
    .slice(1, -1)
    .filter((segment) => !/^\(.*\)$/.test(segment) && !segment.startsWith("@"));
  return `/${segments.join("/")}`;
}

function routeFault({ path, source }: SourceFile): string | null {
  const owned = Object.keys(ownGuards).find((entry) => (entry.endsWith("/") ? path.startsWith(entry) : path === entry));
  if (owned)
    return accessOf(pathnameOf(path)) === "session"
      ? `${path}: has a guard of its own, yet the proxy wants a session`
      : null;
  const exported = [
    ...source.matchAll(new RegExp(`export\\s+(?:async\\s+)?(?:const|let|var|function)\\s+(${methods})\\b`, "g")),
  ];
  const made = [...source.matchAll(new RegExp(`export const (${methods}) = (${makers})(?:<[^>]*>)?\\(`, "g"))];
  if (/export\s*(?:\*|\{)/.test(source)) return `${path}: export each handler by name, made on the spot`;
  if (exported.length === 0) return `${path}: exports no handler`;
  if (made.length < exported.length) return `${path}: a handler is not made by ${makers.replaceAll("|", ", ")}`;
  if (!/from "@\/lib\/server\/route"/.test(source)) return `${path}: its maker is not that of lib/server/route`;
  const open = made.filter((match) => match[2] === "publicRoute" || match[2] === "tokenRoute");
  if (open.length > 0 && accessOf(pathnameOf(path)) === "session")
    return `${path}: open to strangers, yet the proxy wants a session`;
  return null;
}

function pageFault({ path, source }: SourceFile): string | null {
  const inConsole = path.startsWith("app/(console)/");
  if (path.endsWith("/layout.tsx") ? !inConsole : accessOf(pathnameOf(path)) === "public") return null;
  if (/^\s*["']use client["']/.test(source))
    return `${path}: a client page cannot guard itself; make it a server page around a client part`;
  return guards.test(source) ? null : `${path}: does not call guardPage() or requireViewer()`;
}

/** One line for each file that is neither guarded nor named. */
export function faultsOf(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, source }) => {
    const file = { path, source: source.replace(comments, "") };
    if (/^\s*["']use server["']/m.test(file.source))
      return [`${file.path}: server functions bypass the routes' guard; use a route`];
    let fault: string | null = null;
    if (/^app\/(?:.*\/)?route\.tsx?$/.test(path)) fault = routeFault(file);
    if (/^app\/(?:.*\/)?(?:page|layout)\.tsx$/.test(path)) fault = pageFault(file);
    return fault ? [fault] : [];
  });
}
