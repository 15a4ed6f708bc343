import { reArmFleet } from "@/lib/fleet/commands/steer-fleet";
import { route } from "@/lib/server/route";

export const POST = route(reArmFleet);
