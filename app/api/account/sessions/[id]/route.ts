import { getDb } from "@/lib/server/db";
import { endOwnSessions } from "@/lib/server/operators-own";
import { respondJson } from "@/lib/server/respond";
import { rawRoute } from "@/lib/server/route";

export const DELETE = rawRoute({ role: "viewer" }, async ({ session, params }) =>
  respondJson(await endOwnSessions(await getDb(), session, params["id"] ?? "")),
);
