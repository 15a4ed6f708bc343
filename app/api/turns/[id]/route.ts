import { getTurn } from "@/lib/fleet/queries/get-turn";
import { route } from "@/lib/server/route";

export const GET = route(getTurn);
