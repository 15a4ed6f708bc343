import { preflight } from "@/lib/fleet/rollout/preflight";
import { route } from "@/lib/server/route";

export const POST = route(preflight);
