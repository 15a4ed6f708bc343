import { beforeEach, describe, expect, it } from "vitest";
import { alerts, auditLog } from "@/lib/db/schema";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { sendWaiting } from "./deliver";
import { listAlerts } from "./list-alerts";
import { testAlert } from "./test-alert";
import { unheardAlerts } from "./unheard";
import type { WebhookAnswer } from "./webhook-port";

const open = fleetSuite();
let fleet: TestFleet;
let posts: number;
let answer: WebhookAnswer;

beforeEach(async () => {
  fleet = await open();
  await fleet.db.delete(alerts);
  posts = 0;
  answer = { ok: true, status: 202 };
  fleet.ctx.webhook = {
    host: "hooks.test",
    site: "https://fleet.test",
    post: async () => {
      posts += 1;
      fleet.time.real += 40;
      return answer;
    },
  };
});

const list = () => listAlerts.run(fleet.as("viewer"), {});

describe("a test alert", () => {
  it("is sent at once, shown and audited", async () => {
    expect(await testAlert.run(fleet.as("operator"), {})).toEqual({
      ok: true,
      text: "hooks.test took it (202).",
      remedy: null,
      latencyMs: 40,
    });
    expect(await list()).toMatchObject({
      host: "hooks.test",
      items: [{ kind: "test", title: "This is a test", state: "sent", attempts: 1, lastError: null }],
    });
    expect((await fleet.db.select().from(auditLog)).map((row) => [row.action, row.actorName])).toEqual([
      ["alerts.test", "Ann operator"],
    ]);
  });

  it("says what was answered, and is not tried again", async () => {
    answer = { ok: false, reason: "hooks.test answered 403" };
    const result = await testAlert.run(fleet.as("operator"), {});
    expect(result).toMatchObject({ ok: false, text: "It was not taken: hooks.test answered 403." });
    expect(result.remedy).toContain("FLEET_WEBHOOK_URL");
    fleet.time.real += 60 * 60_000;
    await sendWaiting(fleet.ctx);
    expect(posts).toBe(1);
    expect((await list()).items).toMatchObject([{ state: "dead", lastError: "hooks.test answered 403" }]);
    expect(await unheardAlerts(fleet.ctx)).toMatchObject([{ title: "Alerts do not arrive", tone: "fail" }]);
    answer = { ok: true, status: 200 };
    await testAlert.run(fleet.as("operator"), {});
    expect(await unheardAlerts(fleet.ctx)).toEqual([]);
  });

  it("tells where nothing is set up what to set", async () => {
    delete fleet.ctx.webhook;
    await expect(testAlert.run(fleet.as("operator"), {})).rejects.toMatchObject({
      code: "conflict",
      remedy: expect.stringContaining("FLEET_WEBHOOK_SECRET"),
    });
    expect(await list()).toEqual({ host: null, items: [] });
  });

  it("is for operators", async () => {
    await expect(testAlert.run(fleet.as("viewer"), {})).rejects.toMatchObject({ code: "forbidden" });
    expect(posts).toBe(0);
  });
});
