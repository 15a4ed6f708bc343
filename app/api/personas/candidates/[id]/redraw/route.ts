import { redrawCandidate } from "@/lib/fleet/personas/change-candidates";
import { route } from "@/lib/server/route";

export const POST = route(redrawCandidate);
