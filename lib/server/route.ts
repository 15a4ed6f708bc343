import { programOf } from "./api-token-caller";
import { getContext } from "./context";
import { signedIn } from "./auth";
import { changeLimit, countAttempt } from "./auth-limits";
import { getDb } from "./db";
import { getEnv } from "./env";
import { liveBeforeAnswer } from "./live";
import { createRouteKit } from "./route-kit";
import { spansBeforeAnswer } from "./telemetry";

/** Every exported handler under `app/` is made by one of these four; `route-tree.test.ts` fails for one that is not. */
export const { route, rawRoute, publicRoute, tokenRoute } = createRouteKit({
  signedIn,
  program: async (headers) => programOf(await getDb(), headers, new Date()),
  context: getContext,
  site: getEnv,
  countChange: async (operatorId) => countAttempt(await getDb(), `change|${operatorId}`, changeLimit),
  settle: async () => {
    await liveBeforeAnswer();
    await spansBeforeAnswer();
  },
});
