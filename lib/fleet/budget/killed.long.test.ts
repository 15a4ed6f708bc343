import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openPglite } from "@/lib/db/drivers/pglite";
import { budgetDays, modelCalls } from "@/lib/db/schema";
import { createTestDirectory } from "@/lib/db/test-database";
import { chargeLostCalls } from "../supervision/prune";
import { createTestFleet } from "../testing/test-fleet";

it("what a process killed with -9 had set aside is given back by the next one, and charged", async () => {
  const directory = mkdtempSync(join(tmpdir(), "fleet-killed-"));
  try {
    await createTestDirectory(directory);
    const data = join(directory, "pglite");
    const child = spawn(process.execPath, ["--import", "tsx", "lib/fleet/testing/reserve-and-wait.ts", data]);
    let faults = "";
    child.stderr.on("data", (text) => (faults += String(text)));
    const [said] = await Promise.race([once(child.stdout, "data"), once(child, "exit").then(() => [faults])]);
    expect(String(said)).toBe("reserved\n");
    child.kill("SIGKILL");
    await once(child, "exit");

    const driver = await openPglite(data);
    const fleet = await createTestFleet({ db: driver.db, keep: true });
    const sums = async () => {
      const rows = await fleet.db.select().from(budgetDays);
      return rows.map(({ scope, reservedMicros, spentMicros }) => [
        scope.replace(/:.*/, ""),
        reservedMicros,
        spentMicros,
      ]);
    };
    expect((await sums()).every(([, reserved]) => Number(reserved) > 0)).toBe(true);
    expect(await chargeLostCalls(fleet.ctx)).toBe(0);
    fleet.time.real += 16 * 60_000;
    expect(await chargeLostCalls(fleet.ctx)).toBe(1);
    expect((await sums()).sort()).toEqual([
      ["bot", 0, 1000],
      ["fleet", 0, 1000],
      ["hour", 0, 1000],
      ["month", 0, 1000],
      ["pictures", 0, 1],
    ]);
    expect(await fleet.db.select().from(modelCalls)).toMatchObject([{ status: "lost", costMicros: 1000 }]);
    await fleet.close();
    await driver.close();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}, 60_000);
