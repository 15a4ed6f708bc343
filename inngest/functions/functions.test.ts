import { Inngest } from "inngest";
import { describe, expect, it } from "vitest";
import { BOT_HALTED, QUALITY_REQUESTED, SESSION_PLANNED } from "@/lib/fleet/outbox/events";
import { createFunctions } from "./index";

const client = new Inngest({ id: "test", isDev: true, eventKey: "test" });

describe("the durable functions", () => {
  it("are named after their files", () => {
    expect(createFunctions(client, 20).map((fn) => fn.id())).toEqual([
      "run-bot",
      "supervise-fleet",
      "report-quality",
      "draw-people",
    ]);
  });

  it.each([1, 20])("run %i bots at once when told so", (limit) => {
    const [run] = createFunctions(client, limit);
    expect(run?.opts).toMatchObject({ concurrency: { limit }, retries: 4, triggers: [{ event: SESSION_PLANNED }] });
  });

  it("end the run of a lease that was taken away, and only that one", () => {
    const [run] = createFunctions(client, 20);
    expect(run?.opts.cancelOn).toEqual([{ event: BOT_HALTED, match: "data.run" }]);
  });

  it("supervise every minute, one round at a time", () => {
    const supervise = createFunctions(client, 5)[1];
    expect(supervise?.opts).toMatchObject({ triggers: [{ cron: "* * * * *" }], concurrency: { limit: 1 }, retries: 0 });
  });

  it("look for a night without a report every quarter of an hour, and make one when asked", () => {
    const report = createFunctions(client, 5)[2];
    expect(report?.opts).toMatchObject({
      triggers: [{ cron: "7,22,37,52 * * * *" }, { event: QUALITY_REQUESTED }],
      concurrency: { limit: 1 },
    });
  });
});
