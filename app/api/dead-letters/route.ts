import { listDeadLetters } from "@/lib/fleet/dead-letters/list-letters";
import { route } from "@/lib/server/route";

export const GET = route(listDeadLetters);
