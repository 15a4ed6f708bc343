import { setSpeed } from "@/lib/fleet/commands/set-speed";
import { route } from "@/lib/server/route";

export const POST = route(setSpeed);
