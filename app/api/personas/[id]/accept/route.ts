import { acceptPeople } from "@/lib/fleet/personas/accept-people";
import { route } from "@/lib/server/route";

export const POST = route(acceptPeople);
