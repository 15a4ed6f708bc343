import { getAuth } from "@/lib/server/auth";
import { signIn } from "@/lib/server/auth-sign-in";
import { requireAttempt, setupLimit } from "@/lib/server/auth-limits";
import { clientAddress } from "@/lib/server/client-address";
import { getDb } from "@/lib/server/db";
import { getEnv } from "@/lib/server/env";
import { completeSetupInput } from "@/lib/fleet/contracts/operators";
import { completeSetup } from "@/lib/server/operators-setup";
import { parseInput, readJsonObject } from "@/lib/server/request-input";
import { publicRoute } from "@/lib/server/route";

export const POST = publicRoute("needs a one-time link's token", async ({ request }) => {
  const input = parseInput(completeSetupInput, await readJsonObject(request, 8192), new Set());
  const db = await getDb();
  const address = clientAddress(request.headers, getEnv().trustedProxies);
  await requireAttempt(
    db,
    `set-up|${address ?? "anyone"}`,
    setupLimit,
    "Too many links were tried within a minute, by you or somebody else.",
  );
  await completeSetup(db, input);
  return signIn(db, await getAuth(), request, input, address);
});
