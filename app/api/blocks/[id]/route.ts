import { unblockOne } from "@/lib/fleet/commands/block";
import { route } from "@/lib/server/route";

export const DELETE = route(unblockOne);
