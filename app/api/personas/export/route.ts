import { exportPeople } from "@/lib/fleet/personas/export-people";
import { route } from "@/lib/server/route";

export const GET = route(exportPeople);
