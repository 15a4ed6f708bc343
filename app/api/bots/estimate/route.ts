import { estimateUpkeep } from "@/lib/fleet/forecast/estimate-upkeep";
import { route } from "@/lib/server/route";

export const POST = route(estimateUpkeep);
