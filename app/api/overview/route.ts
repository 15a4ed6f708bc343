import { getOverview } from "@/lib/fleet/queries/get-overview";
import { route } from "@/lib/server/route";

export const GET = route(getOverview);
