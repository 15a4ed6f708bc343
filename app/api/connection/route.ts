import { getConnection } from "@/lib/fleet/rollout/get-connection";
import { route } from "@/lib/server/route";

export const GET = route(getConnection);
