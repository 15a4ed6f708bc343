import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { bots as botTable } from "@/lib/db/schema";
import { checkpointClock } from "../clock/domain-clock";
import { emergencyStop } from "../commands/steer-fleet";
import { makeBots } from "../testing/test-bots";
import { fleetSuite } from "../testing/test-suite";
import { getOverview } from "./get-overview";

const open = fleetSuite();
const MINUTE = 60_000;

it("tells a stop by the world's clock, and puts it in its place among what the fleet's own clock tells", async () => {
  const fleet = await open({ speed: 60 });
  const [bot] = await makeBots(fleet, 1);
  fleet.time.real += 10 * MINUTE;
  await emergencyStop.run(fleet.as("owner"), {});
  const stoppedAt = new Date(fleet.time.real).toISOString();
  fleet.time.real += 10 * MINUTE;
  // Two minutes ago as people count, two hours as the fleet does.
  const failedAt = new Date(fleet.clock.now() - 2 * 60 * MINUTE);
  await fleet.db
    .update(botTable)
    .set({ status: "failing", statusSince: failedAt })
    .where(eq(botTable.id, bot?.id ?? ""));
  // From here on the fleet's clock knows nothing of what was before.
  await checkpointClock(fleet.db, fleet.clock);
  const { attention } = await getOverview.run(fleet.as("viewer"), {});
  expect(attention.map(({ kind, at, real }) => [kind, at, real])).toEqual([
    ["failing", failedAt.toISOString(), undefined],
    ["hold", stoppedAt, true],
  ]);
});

it("hides no stop behind a dozen bots that failed since", async () => {
  const fleet = await open();
  await makeBots(fleet, 14);
  await emergencyStop.run(fleet.as("owner"), {});
  fleet.time.real += 10 * MINUTE;
  await fleet.db.update(botTable).set({ status: "failing", statusSince: new Date(fleet.clock.now()) });
  const { attention } = await getOverview.run(fleet.as("viewer"), {});
  expect(attention.map(({ kind }) => kind)).toEqual([...Array.from({ length: 11 }, () => "failing"), "hold"]);
});
