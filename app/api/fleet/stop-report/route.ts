import { getStopReport } from "@/lib/fleet/queries/get-stop-report";
import { route } from "@/lib/server/route";

export const GET = route(getStopReport);
