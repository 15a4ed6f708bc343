import { approveDrafts } from "@/lib/fleet/approval/approve-drafts";
import { route } from "@/lib/server/route";

export const POST = route(approveDrafts);
