import { acknowledgeRemoval } from "@/lib/fleet/recall/acknowledge-removal";
import { route } from "@/lib/server/route";

export const POST = route(acknowledgeRemoval);
