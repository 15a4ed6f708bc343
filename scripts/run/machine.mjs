import { existsSync, readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { StartFault } from "./fault.mjs";

const MB = 1024 * 1024;

/** Refuses to begin what the disk cannot hold. `megabytes` is what the next step may write. */
export async function requireSpace(path, megabytes, purpose) {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  const stats = await statfs(folder).catch(() => null);
  if (!stats) return;
  const free = Math.floor((stats.bavail * stats.bsize) / MB);
  if (free < megabytes) {
    throw new StartFault(
      `Not enough disk space to ${purpose}: ${free} MB free in ${folder}, ${megabytes} MB needed.\nFree some space and run the command again.`,
    );
  }
}

/** The port to serve on. Throws when `PORT` is no port. */
export function chosenPort() {
  const given = process.env.PORT || "3000";
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) {
    throw new StartFault(`PORT is "${given}", which is not a port. Set it to a number between 1 and 65535.`);
  }
  return port;
}

/** The address of this machine to listen on, such as 127.0.0.1; undefined for all of them. */
export function chosenHost() {
  return process.env.FLEET_HOST?.trim() || undefined;
}

/** Refuses a port somebody else listens on, and names the way out. */
export function requirePort(port, host = chosenHost()) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE") {
        const other = port === 65_535 ? port - 1 : port + 1;
        reject(
          new StartFault(
            `Port ${port} is taken by another program.\nStop that program, or choose another port: PORT=${other} npm start`,
          ),
        );
      } else if (error.code === "EACCES") {
        reject(
          new StartFault(
            `This user may not listen on port ${port}. Choose one above 1023, for example: PORT=3000 npm start`,
          ),
        );
      } else if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
        reject(
          new StartFault(
            `FLEET_HOST is "${host}", which is no address of this machine. For this machine alone set FLEET_HOST=127.0.0.1`,
          ),
        );
      } else reject(error);
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function startTick(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Refuses a data directory whose lock names a living process. A pid that now belongs to a later process does not count. */
export function requireDataDirectory(directory) {
  let owner;
  try {
    owner = JSON.parse(readFileSync(join(directory, "lock"), "utf8"));
  } catch {
    return;
  }
  if (!Number.isInteger(owner?.pid) || !isAlive(owner.pid)) return;
  const tick = startTick(owner.pid);
  if (tick !== null && owner.startedAt && tick !== owner.startedAt) return;
  throw new StartFault(
    `The data directory ${directory} is in use by process ${owner.pid}: FloImg Fleet already runs there.\nStop that process, or choose another directory: FLEET_DATA_DIR=.data-2 npm start`,
  );
}
