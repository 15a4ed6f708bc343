/** Starts a process that cannot write to any disk: a mount of its own where everything is read-only, and a user who owns nothing. */
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";

const PLACES = ["/", "/tmp", "/var/tmp", "/dev/shm", "/run", "/home", tmpdir()];
const NOBODY = "65534";

const seal = `mount --make-rprivate / && for place in ${PLACES.join(" ")}; do
  mountpoint -q "$place" && { mount -o remount,bind,ro "$place" || exit 97; }
done`;

export type Wrapping = {
  /** How, for the last line. */
  how: string;
  /** Goes before a command; every part of it replaces itself by the next, so that the process keeps its number. */
  before: string[];
};

/** Ways to seal a process, best first: as root, or as a user who may have a root of their own. */
const ways: Wrapping[] = [
  {
    how: "read-only disk",
    before: [
      "unshare",
      "-m",
      "sh",
      "-c",
      `${seal}; exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups -- "$@"`,
      "sh",
    ],
  },
  { how: "read-only disk", before: ["unshare", "-rm", "sh", "-c", `${seal}; exec "$@"`, "sh"] },
];

/** Whether a file can be made at none of these places. */
function isSealed({ before: [command = "", ...args] }: Wrapping, folders: readonly string[]): boolean {
  const script =
    'for folder in "$@"; do touch "$folder/.fleet-probe" && { rm -f "$folder/.fleet-probe"; exit 1; }; done; exit 42';
  const tried = spawnSync(command, [...args, "sh", "-c", script, "sh", ...folders], { stdio: "ignore" });
  return tried.status === 42;
}

/** The first way that works on this machine and keeps `folders` from being written to; without one, none. */
export function sealed(folders: readonly string[]): Wrapping {
  const everywhere = [...new Set([...PLACES, ...folders])];
  return (
    ways.find((way) => isSealed(way, everywhere)) ?? { how: "writable disk, for want of a way to seal it", before: [] }
  );
}
