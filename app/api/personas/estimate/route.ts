import { estimatePeople } from "@/lib/fleet/personas/estimate-people";
import { route } from "@/lib/server/route";

export const POST = route(estimatePeople);
