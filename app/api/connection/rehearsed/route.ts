import { listRehearsed } from "@/lib/fleet/rollout/list-rehearsed";
import { route } from "@/lib/server/route";

export const GET = route(listRehearsed);
