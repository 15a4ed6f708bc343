import { speedInput } from "../contracts/fleet";
import { writeClock } from "../clock/domain-clock";
import { FleetError } from "../errors";
import { planBots } from "../lifecycle/plan";
import { sleepingBotIds } from "../lifecycle/sleeping-bots";
import { defineCommand } from "../verb";

/** How fast domain time runs in the sandbox. Every sleeper is planned anew; a visit under way goes on. */
export const setSpeed = defineCommand<{ speed: 1 | 10 | 60 | 600 }, { speed: number; replanned: number }>({
  name: "fleet.speed",
  role: "operator",
  input: speedInput,
  work: async (tx, ctx, { speed }) => {
    if (ctx.studio.identity !== "sandbox") {
      throw new FleetError(
        "conflict",
        "Time runs at its own pace on a real gallery.",
        "Only the built-in sandbox can run faster.",
      );
    }
    const realNow = ctx.clock.realNow();
    const reading = { realEpoch: realNow, virtualEpoch: ctx.clock.now(), speed };
    const before = ctx.clock.current;
    await writeClock(tx, reading);
    ctx.clock.adopt(reading);
    try {
      const replanned =
        before.speed === speed ? 0 : await planBots(tx, ctx, await sleepingBotIds(tx), { newLease: true });
      return {
        result: { speed, replanned },
        audit: { detail: { from: before.speed, to: speed, ...(before.speed === speed && { unchanged: true }) } },
      };
    } catch (error) {
      ctx.clock.adopt(before);
      throw error;
    }
  },
  after: (ctx) => ctx.publish(["fleet", "bots"]),
});
