import { getEnv } from "@/lib/server/env";
import { EXPOSITION_TYPE } from "@/lib/server/exposition";
import { metricsText } from "@/lib/server/metrics";
import { tokenRoute } from "@/lib/server/route";
import { isOneOf } from "@/lib/server/secret-compare";

/** For a scraper. Without a token in the environment there is nothing here. */
export const GET = tokenRoute(
  (bearer) => isOneOf(bearer, getEnv().metricsTokens),
  async () =>
    new Response(await metricsText(), { headers: { "content-type": EXPOSITION_TYPE, "cache-control": "no-store" } }),
  () => getEnv().metricsTokens.length > 0,
);
