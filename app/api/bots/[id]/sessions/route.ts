import { listSessions } from "@/lib/fleet/queries/list-sessions";
import { route } from "@/lib/server/route";

export const GET = route(listSessions);
