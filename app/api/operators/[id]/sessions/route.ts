import { revokeSessions } from "@/lib/server/operators";
import { route } from "@/lib/server/route";

export const DELETE = route(revokeSessions);
