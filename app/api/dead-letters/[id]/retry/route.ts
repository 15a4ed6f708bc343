import { retryLetter } from "@/lib/fleet/dead-letters/retry-letter";
import { route } from "@/lib/server/route";

export const POST = route(retryLetter);
