import { getDb } from "@/lib/server/db";
import { rawRoute } from "@/lib/server/route";
import { sketch } from "@/lib/server/shadow-picture";

export const GET = rawRoute({ role: "viewer" }, async ({ request, params, session }) =>
  sketch(await getDb(), params["id"] ?? "", session.sessionId, request.signal),
);
