import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import type { LiveVersions } from "@/lib/fleet/contracts/live";
import { raiseVersions, readVersions } from "@/lib/fleet/live/versions";
import { LiveHub } from "./live-hub";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDb()));
afterAll(() => database.close());

const processOn = ({ db }: TestDatabase) =>
  new LiveHub({
    raise: (topics) => raiseVersions(db, topics),
    read: () => readVersions(db),
    shared: async () => true,
    gatherMs: 5,
    lookEveryMs: 5,
    againMs: 5,
  });

it("a change by one process reaches the browsers of another through the database, each change once", async () => {
  const [one, other] = [processOn(database), processOn(database)];
  const told: LiveVersions[] = [];
  let hear: () => void = () => undefined;
  const next = () => new Promise<void>((resolve) => (hear = resolve));
  const send = (versions: LiveVersions) => {
    told.push(versions);
    hear();
  };
  const opened = next();
  one.listen({ send, close: () => undefined });
  await opened;
  for (let n = 0; n < 3; n += 1) {
    const heard = next();
    other.publish(["bots"]);
    await other.settled();
    await heard;
  }
  one.close();
  expect(told).toEqual([{}, { bots: 1 }, { bots: 2 }, { bots: 3 }]);
});
