/** The fleet as an operator runs it: turns a second, memory of the whole server, and how long it takes to come up. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Life } from "@/scripts/chaos/life";
import type { Report } from "./index";
import { Server } from "./server";

const TURNS = { bots: 60, warmUpMs: 8000, windowMs: 20_000, rounds: 3 };
const IDLE = { settleMs: 20_000, windowMs: 60_000 };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function turnsPerSecond(report: Report): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "fleet-bench-"));
  const life = await Life.begin({
    FLEET_DATA_DIR: directory,
    FLEET_ENGINE: "embedded",
    FLEET_CLOCK_SPEED: "600",
    FLEET_CLOCK_START: "2026-03-03T12:00:00.000Z",
    FLEET_SECRET: "bench-secret-bench-secret-bench-secret",
  });
  try {
    await life.ask({ do: "create", count: TURNS.bots, seed: "bench" });
    const rates: number[] = [];
    const keepAwake = setInterval(() => void life.ask({ do: "wake" }).catch(() => undefined), 1500);
    try {
      await pause(TURNS.warmUpMs);
      for (let round = 0; round < TURNS.rounds; round++) {
        const before = await life.ask({ do: "turns" });
        await pause(TURNS.windowMs / TURNS.rounds);
        const after = await life.ask({ do: "turns" });
        rates.push(
          ((Number(after["turns"]) - Number(before["turns"])) / (Number(after["at"]) - Number(before["at"]))) * 1000,
        );
      }
    } finally {
      clearInterval(keepAwake);
    }
    report({ name: "turns_per_s", value: median(rates), unit: "1/s", n: rates.length });
  } finally {
    await life.kill();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Bots that sleep for an hour, written before the server starts. */
async function sleepers(directory: string, count: number): Promise<void> {
  const life = await Life.begin({
    FLEET_DATA_DIR: directory,
    FLEET_ENGINE: "embedded",
    FLEET_CLOCK_SPEED: "1",
    FLEET_SECRET: "bench-secret-bench-secret-bench-secret",
  });
  await life.ask({ do: "create", count, seed: "sleepers" });
  await life.ask({ do: "sleep" });
  await life.kill("SIGTERM");
}

async function memory(report: Report, count: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "fleet-bench-"));
  try {
    await sleepers(directory, count);
    const server = await Server.start({ cwd: process.cwd(), dataDirectory: directory });
    try {
      await pause(IDLE.settleMs);
      const cpuBefore = server.cpuSeconds();
      await pause(IDLE.windowMs);
      const cpu = ((server.cpuSeconds() - cpuBefore) / (IDLE.windowMs / 1000)) * 100;
      report({ name: `rss_mb_${count}_bots`, value: server.rssMb(), unit: "MB", n: 1 });
      report({ name: `idle_cpu_${count}_bots`, value: cpu, unit: "% of a core", n: 1 });
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A clone of what is committed, with nothing installed: the time includes installing from npm's cache and the build. */
async function starts(report: Report): Promise<void> {
  const clone = mkdtempSync(join(tmpdir(), "fleet-clone-"));
  try {
    spawnSync("git", ["clone", "--quiet", "--depth", "1", `file://${process.cwd()}`, clone]);
    const cold = await Server.start({ cwd: clone, dataDirectory: join(clone, ".data") });
    await cold.stop();
    report({ name: "cold_start_s", value: cold.startedAfterMs / 1000, unit: "s", n: 1 });
    const warm: number[] = [];
    for (let round = 0; round < 3; round++) {
      const server = await Server.start({ cwd: clone, dataDirectory: join(clone, ".data") });
      await server.stop();
      warm.push(server.startedAfterMs / 1000);
    }
    report({ name: "warm_start_s", value: median(warm), unit: "s", n: warm.length });
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

export async function benchFleet(report: Report): Promise<void> {
  await turnsPerSecond(report);
  await memory(report, 100);
  await memory(report, 1000);
  await starts(report);
}
