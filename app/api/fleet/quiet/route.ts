import { getQuiet } from "@/lib/fleet/queries/get-quiet";
import { route } from "@/lib/server/route";

export const GET = route(getQuiet);
