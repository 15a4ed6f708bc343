import { expect, it } from "vitest";
import { fleetSuite } from "../testing/test-suite";
import { getOverview } from "./get-overview";

const open = fleetSuite();

it("Overview says what the process was not set up for", async () => {
  const fleet = await open();
  const startWarnings = [{ id: "function-time", title: "Requests end early here", detail: "Allow more" }];
  const { attention } = await getOverview.run({ ...fleet.as("viewer"), startWarnings }, {});
  const said = { id: "start:function-time", title: "Requests end early here", detail: "Allow more", tone: "held" };
  expect(attention).toEqual([expect.objectContaining(said)]);
  expect((await getOverview.run(fleet.as("viewer"), {})).attention).toEqual([]);
});
