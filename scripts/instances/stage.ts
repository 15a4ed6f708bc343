/** Everything around the instances: proxy, gallery, engine and operator, each a process of its own, and the keys they share. */
import { cpSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Life } from "../chaos/life";
import type { ServerDatabase } from "../chaos/server-database";
import { Instance, type Setting } from "./instance";
import { type NeonProxy, startNeonProxy } from "./neon-proxy";
import { sealed } from "./read-only";

/** Earlier than this no write that seemed lost is proved absent; the gallery's late effects come sooner. */
const SETTLE_MS = 1500;
export const LATE_MS = 600;
/** A folder that nobody can make, root neither. */
const NOWHERE = "/dev/null/nowhere";
const KEYS = {
  INNGEST_EVENT_KEY: "proof-event-key",
  INNGEST_SIGNING_KEY: `signkey-test-${"0badc0de".repeat(8)}`,
  FLOIMG_SERVICE_TOKEN: "fst_proof_token",
  FLEET_SECRET: "proof-secret-proof-secret-proof-secret",
};

export type Stage = {
  proxy: NeonProxy;
  gallery: Life;
  engine: Life;
  /** Of the first instance, as every other. */
  setting: Setting;
  instances: Instance[];
  /** The operator's process, from this tree or an older build's. */
  console: (from?: Pick<Setting, "directory" | "environment">) => Promise<Life>;
  close: () => Promise<void>;
};

/** Makes everything but starts no instance. `directories`: the tree each instance is of. */
export async function setStage(server: ServerDatabase, directories: readonly string[]): Promise<Stage> {
  const engineDatabase = await server.beside("engine");
  const proxy = await startNeonProxy(server.url);
  const wrapping = sealed(directories);
  const [gallery, engine] = await Promise.all([
    Life.begin({ ...KEYS, GALLERY_DATABASE_URL: server.url }, "scripts/instances/gallery-server.ts"),
    Life.begin({ ...KEYS, ENGINE_DATABASE_URL: engineDatabase }, "scripts/instances/engine-server.ts"),
  ]);
  const environment: Record<string, string> = {
    ...KEYS,
    DATABASE_URL: proxy.url,
    FLEET_NEON_PROXY: proxy.address,
    FLEET_ENGINE: "inngest",
    INNGEST_BASE_URL: String(engine.ready["origin"]),
    FLOIMG_API_URL: String(gallery.ready["origin"]),
    FLEET_SETTLE_MS: String(SETTLE_MS),
    FLEET_DATA_DIR: NOWHERE,
    HOME: NOWHERE,
    TMPDIR: NOWHERE,
  };
  const setting = { directory: directories[0] ?? process.cwd(), environment, wrapping };
  const instances = await Promise.all(
    directories.map((directory) => Instance.at({ directory, environment, wrapping })),
  );
  const consoles: Life[] = [];
  return {
    proxy,
    gallery,
    engine,
    setting,
    instances,
    console: async ({ directory, environment } = { ...setting, directory: process.cwd() }) => {
      for (const folder of ["instances", "chaos"])
        if (directory !== process.cwd())
          cpSync(join("scripts", folder), join(directory, "scripts", folder), { recursive: true });
      // Only the instances must do without a disk: whoever runs TypeScript keeps what it has read.
      const own = { ...environment, TMPDIR: tmpdir() };
      const life = await Life.begin(own, "scripts/instances/console.ts", directory);
      consoles.push(life);
      return life;
    },
    close: async () => {
      for (const one of instances) await one.kill();
      for (const life of [...consoles, engine, gallery]) await life.kill();
      proxy.close();
    },
  };
}
