import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("./start.mjs", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fleet-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(env: Record<string, string>) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [script], {
    env: { ...process.env, FLEET_DATA_DIR: folder, ...env },
    encoding: "utf8",
    timeout: 15_000,
  });
  return { status, stderr, stdout };
}

function listen(): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      resolve({ port: (server.address() as AddressInfo).port, close: () => server.close() });
    });
  });
}

const startTick = (pid: number) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19] ?? "";

describe("npm start refuses before it installs or builds", () => {
  it("a port that is none", () => {
    const { status, stderr, stdout } = start({ PORT: "http" });
    expect(status).toBe(1);
    expect(stderr).toContain('PORT is "http"');
    expect(stdout).toBe("");
  });

  it("a port that is taken, and names another", async () => {
    const { port, close } = await listen();
    const { status, stderr } = start({ PORT: String(port) });
    close();
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is taken`);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
  });

  it("an address that is none of this machine", () => {
    const { status, stderr } = start({ PORT: "0", FLEET_HOST: "192.0.2.1" });
    expect(status).toBe(1);
    expect(stderr).toContain('FLEET_HOST is "192.0.2.1"');
  });

  it("a data directory that a living process owns", () => {
    const startedAt = process.platform === "linux" ? startTick(process.pid) : "";
    writeFileSync(join(folder, "lock"), JSON.stringify({ pid: process.pid, startedAt }));
    const { status, stderr } = start({ PORT: "0" });
    expect(status).toBe(1);
    expect(stderr).toContain(`in use by process ${process.pid}`);
    expect(stderr).toContain("FLEET_DATA_DIR=");
  });
});
