import { seeDrafts } from "@/lib/fleet/review/see-drafts";
import { route } from "@/lib/server/route";

export const POST = route(seeDrafts);
