import { expect, it } from "vitest";
import { vacuumAll } from "@/lib/db/keeping/vacuum";
import { storageSchema } from "../contracts/storage";
import { makeBots } from "../testing/test-bots";
import { fleetSuite } from "../testing/test-suite";
import { getStorage } from "./get-storage";

const open = fleetSuite();

it("tells sizes, rows and the oldest line of the log, and what is kept how long", async () => {
  const fleet = await open();
  expect((await getStorage.run(fleet.as("viewer"), {})).oldestActivityAt).toBeNull();
  await makeBots(fleet, 3);
  const rowsOfActivities = async () =>
    (await getStorage.run(fleet.as("viewer"), {})).tables.find(({ name }) => name === "activities")?.rows;
  expect(await rowsOfActivities(), "before the database has made an estimate").toBe(6);
  await vacuumAll(fleet.db);
  const storage = storageSchema.parse(await getStorage.run(fleet.as("viewer"), {}));
  expect(storage.tables).toHaveLength(8);
  expect(storage.tables.map(({ bytes }) => bytes)).toEqual(
    storage.tables.map(({ bytes }) => bytes).sort((a, b) => b - a),
  );
  expect(storage.tables.find(({ name }) => name === "activities")).toMatchObject({ rows: 6 });
  expect(storage.tables.reduce((sum, { bytes }) => sum + bytes, storage.otherBytes)).toBe(storage.totalBytes);
  expect(storage.oldestActivityAt).toBe(new Date(fleet.clock.now()).toISOString());
  expect(storage.kept.map(({ long }) => long)).toContain("14 days");
});
