import { discardLetters } from "@/lib/fleet/dead-letters/discard-letters";
import { route } from "@/lib/server/route";

export const POST = route(discardLetters);
