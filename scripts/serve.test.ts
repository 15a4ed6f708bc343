import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "fleet-serve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const launcher = new URL("./run/serve.mjs", import.meta.url).href;

/** Runs a stand-in for the server under the launcher, without a terminal; `onSaid` may end it. */
function keep(name: string, server: string, onSaid: (launcherPid: number) => void = () => {}) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, server);
  const code = `import { keepServer } from ${JSON.stringify(launcher)}; keepServer([${JSON.stringify(file)}], {});`;
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const env = { ...process.env, npm_lifecycle_event: "" };
    const stdio = ["ignore", "pipe", "pipe"] as const;
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], { env, stdio: [...stdio] });
    let said = "";
    const hear = (part: Buffer) => {
      said += part;
      if (said.includes("ready")) onSaid(child.pid ?? 0);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (ended) => resolve({ code: ended, said }));
  });
}

it("keeps a server that does its work in a process it forks, as Next's development server does", async () => {
  const { code, said } = await keep(
    "forks",
    `import { fork } from "node:child_process";
    import { fileURLToPath } from "node:url";
    if (process.argv[2] === "inner") process.once("message", (order) => (console.log("inner " + order), process.exit(0)));
    else {
      const inner = fork(fileURLToPath(import.meta.url), ["inner"]);
      setTimeout(() => inner.send("works", () => {}), 300);
      inner.on("exit", () => process.exit(3));
    }`,
  );
  expect(said).toContain("inner works");
  expect(code).toBe(3);
});

it("says that a server ended by itself, or was ended", async () => {
  const silent = await keep("silent", "");
  expect(silent).toEqual({ code: 0, said: expect.stringContaining("ended by itself, with exit code 0") });
  const killed = await keep("killed", `process.kill(process.pid, "SIGKILL");`);
  expect(killed).toEqual({ code: 1, said: expect.stringMatching(/was ended by SIGKILL.*out of memory/) });
});

it("adds no riddle to what a server said itself of why it cannot start", async () => {
  const told = await keep("told", `console.error("Set FLEET_SECRET"); process.exit(78);`);
  expect(told).toEqual({ code: 1, said: expect.stringMatching(/Set FLEET_SECRET[^]*did not start; why stands above/) });
  expect(told.said).not.toContain("Nobody had asked");
});

it("says who asked for the end", async () => {
  const waits = `console.log("ready"); setInterval(() => {}, 1000);`;
  const asked = await keep("asked", waits, (pid) => process.kill(pid, "SIGTERM"));
  expect(asked).toEqual({ code: 0, said: expect.stringContaining("has ended: it was asked to (SIGTERM)") });
});
