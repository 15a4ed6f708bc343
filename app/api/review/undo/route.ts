import { undoDrafts } from "@/lib/fleet/approval/undo-drafts";
import { route } from "@/lib/server/route";

export const POST = route(undoDrafts);
