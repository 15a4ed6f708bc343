import { listActivity } from "@/lib/fleet/queries/list-activity";
import { route } from "@/lib/server/route";

export const GET = route(listActivity);
