import { listAudit } from "@/lib/fleet/queries/list-audit";
import { route } from "@/lib/server/route";

export const GET = route(listAudit);
