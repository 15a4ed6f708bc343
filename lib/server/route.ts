import { getContext } from "./context";
import { signedIn } from "./auth";
import { getEnv } from "./env";
import { createRouteKit } from "./route-kit";

/** Every exported handler under `app/` is made by one of these four; `route-tree.test.ts` fails for one that is not. */
export const { route, rawRoute, publicRoute, tokenRoute } = createRouteKit({
  signedIn,
  context: getContext,
  site: getEnv,
});
