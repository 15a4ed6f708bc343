import { stopPeople } from "@/lib/fleet/personas/generate-people";
import { route } from "@/lib/server/route";

export const POST = route(stopPeople);
