import { listRemovalsOfBot } from "@/lib/fleet/recall/list-removals";
import { route } from "@/lib/server/route";

export const GET = route(listRemovalsOfBot);
