import { getPeople } from "@/lib/fleet/personas/list-people";
import { route } from "@/lib/server/route";

export const GET = route(getPeople);
