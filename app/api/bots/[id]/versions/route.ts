import { listVersions, rollBackPersona } from "@/lib/fleet/personas/persona-versions";
import { route } from "@/lib/server/route";

export const GET = route(listVersions);
export const POST = route(rollBackPersona);
