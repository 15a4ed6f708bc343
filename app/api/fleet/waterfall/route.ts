import { getWaterfall } from "@/lib/fleet/queries/get-waterfall";
import { route } from "@/lib/server/route";

export const GET = route(getWaterfall);
