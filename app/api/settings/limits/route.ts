import { setLimits } from "@/lib/fleet/commands/set-limits";
import { route } from "@/lib/server/route";

export const POST = route(setLimits);
