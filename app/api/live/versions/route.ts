import { getLiveVersions } from "@/lib/fleet/live/versions";
import { route } from "@/lib/server/route";

export const GET = route(getLiveVersions);
