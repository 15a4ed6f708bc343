/* Law: imports point down. This table is docs/architecture.md in a form that the linter reads. */

const pure = ["lib/content", "lib/behavior", "lib/persona"];
const core = ["lib/fleet", "lib/fleet/contracts", "lib/db", "lib/studio", "lib/llm", ...pure];
const below = ["lib/server", "lib/console", "lib/sandbox", ...core];
const everything = [
  "app",
  "components",
  "inngest",
  "inngest/functions",
  "inngest/engine",
  "scripts",
  "bench",
  "e2e",
  ...below,
];

const databases = ["pg", "@electric-sql/pglite", "@neondatabase/serverless", "ws", "drizzle-kit"];
const models = ["ai", "@ai-sdk/*"];
const painters = ["sharp", "@resvg/resvg-js"];
const frameworks = ["next", "react", "react-dom", "inngest"];
const serverOnly = ["node:*", "server-only", "drizzle-orm", "inngest", ...databases, ...models, ...painters];

/**
 * The rooms of the house. `may`: the other rooms a file here may import. `only`: the only packages it may import;
 * `never`: the packages it may not. `fetch`, `clock` (with chance) and `env`: whether it may reach for them, or the
 * beginning of the paths that may.
 */
export const rooms = {
  "lib/persona": { may: [], only: ["zod"], pure: true },
  "lib/behavior": { may: ["lib/persona"], only: ["zod"], pure: true },
  "lib/content": { may: ["lib/behavior", "lib/persona"], only: ["zod"], pure: true },
  "lib/db": { may: pure, never: [...frameworks, ...models, ...painters] },
  "lib/studio": { may: pure, never: [...frameworks, ...databases, ...models, ...painters, "drizzle-orm"], fetch: true },
  "lib/llm": { may: pure, never: [...frameworks, ...databases, ...painters, "drizzle-orm"], fetch: true },
  "lib/fleet/contracts": { may: pure, only: ["zod"] },
  "lib/fleet": { may: core, never: [...frameworks, ...databases, ...models, ...painters] },
  "lib/sandbox": { may: ["lib/db"], never: [...frameworks, ...databases, ...models] },
  "lib/server": {
    may: [...core, "lib/sandbox"],
    never: [...databases, ...models, ...painters],
    clock: true,
    env: ["lib/server/env"],
    // Alerts and spans leave by one file each, to one address of the environment: neither gallery nor model, so no port of theirs owns it.
    fetch: ["lib/server/webhook", "lib/server/otlp"],
  },
  "lib/console": { may: ["lib/fleet/contracts"], never: serverOnly, fetch: true },
  components: { may: ["lib/console", "lib/fleet/contracts"], never: serverOnly },
  "inngest/engine": { may: ["lib/db"], never: [...models, ...painters, "react"], fetch: true, clock: true },
  "inngest/functions": { may: ["inngest", ...below], never: [...databases, ...models, ...painters] },
  inngest: { may: ["inngest/functions", "inngest/engine", ...below], never: [...databases, ...models, ...painters] },
  app: {
    may: ["components", "inngest", "inngest/functions", "inngest/engine", ...below],
    never: [...databases, ...models],
  },
  scripts: { may: everything, fetch: true, clock: true, env: true },
  bench: { may: everything, fetch: true, clock: true, env: true },
  e2e: { may: everything, fetch: true, clock: true, env: true },
  /** Files beside package.json: the framework's own entry points and configuration. */
  ".": { may: everything, env: true },
};

/** What a test may import beyond its room: it stands its subject on a real database and a real gallery. */
const testRooms = ["lib/db", "lib/sandbox", "lib/studio", "lib/llm", "lib/persona", "lib/behavior", "lib/content"];

const byLength = Object.keys(rooms).sort((a, b) => b.length - a.length);

/** The room a path of the repository lies in: `lib/fleet/commands/x.ts` is in `lib/fleet`. */
export function roomOf(path) {
  const file = path.replace(/\.[cm]?[jt]sx?$/, "");
  if (!file.includes("/")) return ".";
  return byLength.find((room) => file === room || file.startsWith(`${room}/`));
}

/** A test, or what stands beside tests only: `x.test.ts`, `x.spec.ts`, `test-database.ts`. */
export const isTest = (path) => /(\.(test|spec)\.tsx?|\/test-[^/]*\.tsx?)$/.test(path);

const matches = (name, patterns) =>
  patterns.some((p) => (p.endsWith("*") ? name.startsWith(p.slice(0, -1)) : name === p || name.startsWith(`${p}/`)));

/** Why `from` may not import the repository's file `to`, or null. Both relative to the repository. */
export function whyNotFile(from, to) {
  if (to.startsWith("../")) return "files outside the repository are not imported";
  const here = roomOf(from);
  const there = roomOf(to);
  if (!here || !there || here === there || there === "." || rooms[here].may.includes(there)) return null;
  if (isTest(from) && !rooms[here].pure && testRooms.includes(there)) return null;
  return `${here === "." ? from : here} may not import ${there}: imports point down`;
}

/** Why the file `from` may not import the package `name`, or null. */
export function whyNotPackage(from, name) {
  const room = rooms[roomOf(from)];
  if (!room) return null;
  if (isTest(from) && matches(name, ["vitest", "node:*", "drizzle-orm", "ai", "pg"])) return null;
  if (room.only && !matches(name, room.only)) return `${roomOf(from)} imports no package but ${room.only.join(", ")}`;
  if (room.never && matches(name, room.never)) return `${roomOf(from)} may not import ${name}`;
  return null;
}

/** Whether the file may use `fetch`, `clock` or `env`. Tests may, except those of the pure core. */
export function mayUse(path, what) {
  const room = rooms[roomOf(path)];
  if (!room || (isTest(path) && !room.pure)) return true;
  const allowed = room[what];
  return Array.isArray(allowed) ? allowed.some((start) => path.startsWith(start)) : allowed === true;
}

export const isPure = (path) => rooms[roomOf(path)]?.pure === true;
