import { rejectDrafts } from "@/lib/fleet/approval/reject-drafts";
import { route } from "@/lib/server/route";

export const POST = route(rejectDrafts);
