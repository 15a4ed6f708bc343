import { getAuth } from "@/lib/server/auth";
import { signIn } from "@/lib/server/auth-sign-in";
import { clientAddress } from "@/lib/server/client-address";
import { getDb } from "@/lib/server/db";
import { getEnv } from "@/lib/server/env";
import { signInInput } from "@/lib/fleet/contracts/operators";
import { parseInput, readJsonObject } from "@/lib/server/request-input";
import { publicRoute } from "@/lib/server/route";

export const POST = publicRoute("signing in is for strangers; attempts are counted", async ({ request }) => {
  const who = parseInput(signInInput, await readJsonObject(request, 8192), new Set());
  return signIn(await getDb(), await getAuth(), request, who, clientAddress(request.headers, getEnv().trustedProxies));
});
