import { emergencyStop } from "@/lib/fleet/commands/steer-fleet";
import { route } from "@/lib/server/route";

export const POST = route(emergencyStop, { always: true });
