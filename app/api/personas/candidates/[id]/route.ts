import { dropCandidate, editCandidate } from "@/lib/fleet/personas/change-candidates";
import { route } from "@/lib/server/route";

export const PATCH = route(editCandidate);
export const DELETE = route(dropCandidate);
