import { listArchetypes } from "@/lib/fleet/queries/catalogue";
import { route } from "@/lib/server/route";

export const GET = route(listArchetypes);
