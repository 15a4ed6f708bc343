import { setCaps } from "@/lib/fleet/commands/set-caps";
import { route } from "@/lib/server/route";

export const POST = route(setCaps);
