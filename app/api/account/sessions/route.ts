import { getDb } from "@/lib/server/db";
import { endOwnSessions, listOwnSessions } from "@/lib/server/operators-own";
import { respondJson } from "@/lib/server/respond";
import { rawRoute } from "@/lib/server/route";

export const GET = rawRoute({ role: "viewer" }, async ({ session }) =>
  respondJson(await listOwnSessions(await getDb(), session)),
);

export const DELETE = rawRoute({ role: "viewer" }, async ({ session }) =>
  respondJson(await endOwnSessions(await getDb(), session, null)),
);
