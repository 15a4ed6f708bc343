import { eq } from "drizzle-orm";
import { alerts } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { TestResultDto } from "../contracts/settings";
import { emptyInput } from "../contracts/words";
import { FleetError } from "../errors";
import { defineCommand, type Verb } from "../verb";
import { type Alert, CLAIM_MS, deliver } from "./deliver";
import { raise } from "./raise";

function webhookOf(ctx: FleetContext) {
  if (ctx.webhook) return ctx.webhook;
  throw new FleetError(
    "conflict",
    "Alerts go nowhere yet.",
    "Set FLEET_WEBHOOK_URL and FLEET_WEBHOOK_SECRET, and restart the server.",
  );
}

/** Written as taken already, so that no round of the supervisor sends it as well. */
const writeTest = defineCommand<Record<string, never>, Alert>({
  name: "alerts.test",
  role: "operator",
  input: emptyInput,
  work: async (tx, ctx) => {
    const { host } = webhookOf(ctx);
    const key = `test:${ctx.newId("alert")}`;
    const detail = `${ctx.actor.name} asked for it. Alerts of this fleet reach you.`;
    await raise(tx, ctx, { key, kind: "test", title: "This is a test", detail, path: "/settings#alerts" });
    const [row] = await tx
      .update(alerts)
      .set({ attempts: 1, nextTryAt: new Date(ctx.clock.realNow() + CLAIM_MS) })
      .where(eq(alerts.key, key))
      .returning();
    if (!row) throw new FleetError("internal", "The test alert was not written.");
    return { result: row, audit: { detail: { host } } };
  },
});

/** Sends a real alert, once, and says what came of it. */
export const testAlert: Verb<Record<string, never>, TestResultDto> = {
  ...writeTest,
  run: async (ctx, input) => {
    const alert = await writeTest.run(ctx, input);
    const startedAt = ctx.clock.realNow();
    const answer = await deliver(ctx, webhookOf(ctx), alert, true);
    const latencyMs = ctx.clock.realNow() - startedAt;
    ctx.publish(["fleet"]);
    const { host } = webhookOf(ctx);
    if (answer.ok) return { ok: true, text: `${host} took it (${answer.status}).`, remedy: null, latencyMs };
    const remedy = "Check FLEET_WEBHOOK_URL and what receives there, and that it accepts the signature.";
    return { ok: false, text: `It was not taken: ${answer.reason}.`, remedy, latencyMs };
  },
};
