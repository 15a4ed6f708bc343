/** One database a test file, a fresh fleet a test. */
import { afterAll, beforeAll } from "vitest";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { createTestFleet, type TestFleet, type TestFleetOptions } from "./test-fleet";

export function fleetSuite() {
  let database: TestDatabase;
  const fleets: TestFleet[] = [];
  beforeAll(async () => {
    database = await createTestDb();
  });
  afterAll(async () => {
    for (const fleet of fleets) await fleet.close();
    await database.close();
  });
  return async (options: TestFleetOptions = {}): Promise<TestFleet> => {
    const fleet = await createTestFleet({ db: database.db, ...options });
    fleets.push(fleet);
    return fleet;
  };
}
