import { pauseFleet } from "@/lib/fleet/commands/steer-fleet";
import { route } from "@/lib/server/route";

export const POST = route(pauseFleet, { always: true });
