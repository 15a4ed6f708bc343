import { heartbeat } from "@/inngest/heartbeat";
import { getEnv } from "@/lib/server/env";
import { respondJson } from "@/lib/server/respond";
import { tokenRoute } from "@/lib/server/route";
import { isOneOf } from "@/lib/server/secret-compare";

/** For an outside scheduler: notices a silent engine and looks after the fleet in its place. */
export const GET = tokenRoute(
  (bearer) => isOneOf(bearer, getEnv().cronTokens),
  async () => respondJson(await heartbeat()),
);
