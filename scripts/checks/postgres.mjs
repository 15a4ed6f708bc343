import { randomBytes } from "node:crypto";
import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { run } from "../run/child.mjs";

/** The folder with `initdb` and `postgres`: on the PATH, else the newest of Debian's. */
function binaries() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(debian, version, "bin")),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** Postgres refuses to run as root: the ids of a user it may run as, or nothing when this user will do. */
function otherUser() {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const [, , uid, gid] = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody") ?? [];
  return uid ? { uid: Number(uid), gid: Number(gid) } : {};
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function answers(server, isReady) {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr.setEncoding("utf8").on("data", (chunk) => {
      log = (log + chunk).slice(-20_000);
      if (isReady(log)) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`Postgres did not start:\n${log}`)));
  });
}

/**
 * Starts a throw-away server on the loopback, in a folder of its own, as a user that is not root. Resolves with its
 * address and a way to stop it, or null when no binary is at hand.
 */
export async function startPostgres() {
  const bin = binaries();
  if (!bin) return null;
  const user = otherUser();
  const folder = mkdtempSync(join(tmpdir(), "fleet-pg-"));
  const data = join(folder, "data");
  const secret = join(folder, "secret");
  const password = randomBytes(12).toString("hex");
  writeFileSync(secret, password);
  chmodSync(folder, 0o700);
  if (user.uid) [folder, secret].forEach((path) => chownSync(path, user.uid, user.gid));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const made = await run(
    join(bin, "initdb"),
    ["-D", data, "-U", "fleet", "-A", "scram-sha-256", `--pwfile=${secret}`, "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...user, cwd: folder, limitMs: 60_000 },
  );
  if (made.code !== 0) {
    remove();
    throw new Error(`initdb failed:\n${made.output}`);
  }
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    fsync: "off",
    full_page_writes: "off",
    max_connections: 300,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(bin, "postgres"), ["-D", data, ...options], {
    ...user,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const atExit = () => {
    server.kill("SIGQUIT");
    remove();
  };
  process.once("exit", atExit);
  await answers(server, (log) => log.includes("ready to accept connections"));
  const version = (await run(join(bin, "postgres"), ["--version"])).output.trim();
  const stop = () =>
    new Promise((resolve) => {
      process.off("exit", atExit);
      server.once("exit", () => {
        remove();
        resolve();
      });
      server.kill("SIGINT");
      setTimeout(() => server.kill("SIGQUIT"), 5_000).unref();
    });
  return { url: `postgres://fleet:${password}@127.0.0.1:${port}/postgres`, version, stop };
}
