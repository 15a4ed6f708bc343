import { respondJson } from "@/lib/server/respond";
import { rawRoute } from "@/lib/server/route";

/** Who is signed in, for the console's frame. */
export const GET = rawRoute({ role: "viewer" }, async ({ session }) => respondJson(session.operator));
