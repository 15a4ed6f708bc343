import { probeNow } from "@/lib/fleet/incidents/probe-now";
import { route } from "@/lib/server/route";

export const POST = route(probeNow);
