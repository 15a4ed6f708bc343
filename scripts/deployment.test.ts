import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { envSchema } from "@/lib/server/env-schema";

const read = (file: string) => readFileSync(file, "utf8");
const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;
const guides = ["docs/deploy-vercel.md", "docs/deploy-self-hosted.md", "docs/upgrade.md"];
/** Read by the launcher, the command line or the compose file, not by the server. */
const elsewhere = ["FLEET_HOST", "FLEET_TOKEN", "INNGEST_VERSION", "POSTGRES_PASSWORD"];

/** Names that look like the product's variables. */
const variablesIn = (text: string) =>
  new Set(text.match(/\b(?:FLEET|FLOIMG|OPENAI|INNGEST|DATABASE|POSTGRES|CRON)_[A-Z_]*[A-Z]\b/g) ?? []);

describe("what a deployment is told", () => {
  it.each([...guides, "compose.yaml", "Dockerfile"])("%s names only variables that are read", (file) => {
    const own = [...Object.keys(envSchema.shape), ...elsewhere];
    // What Inngest's and Postgres's own images read.
    const theirs = ["INNGEST_POSTGRES_URI", "INNGEST_REDIS_URI", "POSTGRES_USER", "POSTGRES_DB"];
    expect([...variablesIn(read(file))].filter((name) => ![...own, ...theirs].includes(name))).toEqual([]);
  });

  it.each([...guides, "compose.yaml", "Dockerfile"])("%s runs only scripts that exist", (file) => {
    const text = read(file);
    for (const [, script] of text.matchAll(/node (scripts\/[\w./-]+\.mjs)/g))
      expect(existsSync(script ?? "")).toBe(true);
    for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });

  it("on Vercel migrates before it builds, and calls a route that answers with GET", () => {
    expect(scripts["vercel-build"]).toBe("npm run migrate && next build");
    const { crons } = JSON.parse(read("vercel.json")) as { crons: { path: string }[] };
    for (const { path } of crons) expect(read(`app${path}/route.ts`)).toContain("export const GET");
  });

  it("leaves no secret of a folder in the image, and nothing out that the build reads", () => {
    const ignored = read(".dockerignore").split("\n");
    for (const secret of [".data*", ".env*", ".git"]) expect(ignored).toContain(secret);
    for (const needed of ["app", "components", "lib", "inngest", "drizzle", "scripts", "package-lock.json", ".npmrc"])
      expect(ignored).not.toContain(needed);
    expect(read("Dockerfile")).toMatch(/^USER node$/m);
  });
});
