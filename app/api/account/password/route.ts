import { getDb } from "@/lib/server/db";
import { changePasswordInput } from "@/lib/fleet/contracts/operators";
import { changeOwnPassword } from "@/lib/server/operators-own";
import { parseInput, readJsonObject } from "@/lib/server/request-input";
import { respondJson } from "@/lib/server/respond";
import { rawRoute } from "@/lib/server/route";

export const POST = rawRoute({ role: "viewer" }, async ({ request, session }) => {
  const input = parseInput(changePasswordInput, await readJsonObject(request, 8192), new Set());
  return respondJson(await changeOwnPassword(await getDb(), session, input));
});
