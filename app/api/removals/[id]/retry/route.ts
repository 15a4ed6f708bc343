import { retryRemoval } from "@/lib/fleet/recall/retry-removal";
import { route } from "@/lib/server/route";

export const POST = route(retryRemoval);
