import { setDisclosure } from "@/lib/fleet/commands/set-disclosure";
import { route } from "@/lib/server/route";

export const POST = route(setDisclosure);
