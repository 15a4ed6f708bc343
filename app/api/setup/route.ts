import { getAuth } from "@/lib/server/auth";
import { signIn } from "@/lib/server/auth-sign-in";
import { getDb } from "@/lib/server/db";
import { completeSetupInput } from "@/lib/fleet/contracts/operators";
import { completeSetup } from "@/lib/server/operators-setup";
import { parseInput, readJsonObject } from "@/lib/server/request-input";
import { publicRoute } from "@/lib/server/route";

export const POST = publicRoute("needs a one-time link's token", async ({ request }) => {
  const input = parseInput(completeSetupInput, await readJsonObject(request, 8192), new Set());
  const db = await getDb();
  await completeSetup(db, input);
  return signIn(db, await getAuth(), request, input);
});
