import { planFleet } from "@/lib/fleet/forecast/plan-fleet";
import { route } from "@/lib/server/route";

export const POST = route(planFleet);
