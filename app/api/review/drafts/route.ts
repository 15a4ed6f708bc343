import { listDrafts } from "@/lib/fleet/approval/list-drafts";
import { route } from "@/lib/server/route";

export const GET = route(listDrafts);
