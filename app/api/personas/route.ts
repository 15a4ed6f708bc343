import { generatePeople } from "@/lib/fleet/personas/generate-people";
import { listPeople } from "@/lib/fleet/personas/list-people";
import { route } from "@/lib/server/route";

export const GET = route(listPeople);
export const POST = route(generatePeople);
