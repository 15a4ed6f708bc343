import { listAlerts } from "@/lib/fleet/alerts/list-alerts";
import { route } from "@/lib/server/route";

export const GET = route(listAlerts);
