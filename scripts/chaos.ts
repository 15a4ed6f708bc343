/* npm run chaos -- --kills N --bots 50 --db pglite|postgres --faults 0.1 --seed S: kill -9 in the middle of turns, then compare. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { draw } from "@/lib/behavior/rng";
import { mixedFaultPlan } from "@/lib/sandbox/faults/mix";
import { createServerDatabase } from "./chaos/server-database";
import { Life } from "./chaos/life";

const SETTLE_MS = 1200;
const LATE_MS = 500;

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "3" },
    bots: { type: "string", default: "50" },
    db: { type: "string", default: "pglite" },
    faults: { type: "string", default: "0.1" },
    seed: { type: "string", default: "chaos" },
    /** Longest time between a start and its kill, in seconds. */
    life: { type: "string", default: "12" },
  },
});
const kills = Number(values.kills);
const bots = Number(values.bots);
const share = Number(values.faults);
if (!(kills >= 0) || !(bots > 0) || !(share >= 0 && share < 1) || !["pglite", "postgres"].includes(values.db)) {
  console.error("usage: npm run chaos -- --kills N --bots N --db pglite|postgres --faults 0…1 --seed S");
  process.exit(2);
}

const server = values.db === "postgres" ? await createServerDatabase() : null;
const directory = mkdtempSync(join(tmpdir(), "fleet-chaos-"));
const environment = (round: number): Record<string, string> => ({
  FLEET_DATA_DIR: directory,
  FLEET_ENGINE: "embedded",
  FLEET_CLOCK_SPEED: "600",
  FLEET_CLOCK_START: "2026-03-03T12:00:00.000Z",
  FLEET_SETTLE_MS: String(SETTLE_MS),
  FLEET_SECRET: "chaos-secret-chaos-secret-chaos-secret",
  FLEET_SANDBOX_FAULTS: JSON.stringify(mixedFaultPlan({ seed: `${values.seed}:${round}`, share, lateMs: LATE_MS })),
  ...(server ? { DATABASE_URL: server.url } : {}),
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const faults: string[] = [];
let sessionsBefore = 0;
try {
  let life = await Life.begin(environment(0));
  await life.ask({ do: "create", count: bots, seed: values.seed });
  for (let round = 1; round <= kills; round++) {
    await life.ask({ do: "wake" });
    await pause(500 + draw(values.seed, "kill", round) * Math.max(0, Number(values.life) * 1000 - 500));
    await life.kill();
    life = await Life.begin(environment(round));
    const alive = await life.ask({ do: "alive" });
    const stuck = Number(alive["running"]) - Number(alive["carried"]);
    const note = `${String(alive["carried"])} of ${String(alive["running"])} running bots carried on, ${String(alive["sessions"])} visits so far`;
    console.log(
      `kill ${round} of ${kills}: ${note}${(alive["holds"] as string[]).length ? `, holds: ${(alive["holds"] as string[]).join(", ")}` : ""}`,
    );
    if (stuck > 0) faults.push(`${stuck} bots were stuck after kill ${round}`);
  }
  // A last stretch of life shows that the fleet really moves again.
  sessionsBefore = Number((await life.ask({ do: "alive" }))["sessions"]);
  await life.ask({ do: "wake" });
  await pause(6000);
  const moved = Number((await life.ask({ do: "alive" }))["sessions"]) - sessionsBefore;
  if (moved <= 0) faults.push("no visit began after the last kill");
  await life.ask({ do: "quiesce" });
  const { did: _did, ...found } = await life.ask({ do: "judge" });
  await life.kill();
  if (!Number(found["posts"]) || !Number(found["comments"]) || !Number(found["likes"])) {
    faults.push("too little happened to judge: no post, no comment or no like");
  }
  const mustBeZero = Object.entries(found).filter(([name]) =>
    /^(lost|undone|doubled|unknown|untold|unsettled)/.test(name),
  );
  for (const [name, count] of mustBeZero) if (count !== 0) faults.push(`${name}: ${String(count)}`);
  const total = (prefix: string) =>
    mustBeZero.filter(([name]) => name.startsWith(prefix)).reduce((sum, [, count]) => sum + Number(count), 0);
  console.log(
    Object.entries(found)
      .map(([name, count]) => `${name} ${String(count)}`)
      .join(" · "),
  );
  for (const fault of faults) console.error(`FAULT ${fault}`);
  console.log(
    `chaos on ${values.db}: ${kills} kills, ${bots} bots, ${String(found["posts"])} posts, ${String(found["comments"])} comments, ${String(found["likes"])} likes; ` +
      `${total("doubled")} doubled, ${total("lost")} lost, ${total("undone")} undone, ${faults.length} faults`,
  );
} finally {
  await server?.drop();
  rmSync(directory, { recursive: true, force: true });
}
process.exit(faults.length > 0 ? 1 : 0);
