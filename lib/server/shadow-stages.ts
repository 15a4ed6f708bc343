// Law: accounts are asked for by a process that has learnt where the fleet stands now, not by the one that rehearsed.
import { provisionBots } from "@/lib/fleet/bots/provision";
import type { CanaryInput, StageChangeDto, StageInput } from "@/lib/fleet/contracts/connection";
import { goCanary, goFull } from "@/lib/fleet/rollout/canary";
import type { Verb } from "@/lib/fleet/verb";
import { getContext } from "./context";

/** A command answers while its accounts are made; the supervisor asks for what is left. */
const AT_ONCE = 10;

function withAccounts<I>(verb: Verb<I, StageChangeDto>): Verb<I, StageChangeDto> {
  return {
    ...verb,
    run: async (ctx, input) => {
      const result = await verb.run(ctx, input);
      const now = await getContext(ctx.actor);
      await provisionBots(now, result.ids.slice(0, AT_ONCE));
      await now.flushOutbox();
      now.publish(["fleet", "bots", "activity"]);
      return result;
    },
  };
}

export const canary: Verb<CanaryInput, StageChangeDto> = withAccounts(goCanary);
export const full: Verb<StageInput, StageChangeDto> = withAccounts(goFull);
