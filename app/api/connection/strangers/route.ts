import { listStrangers } from "@/lib/fleet/rollout/list-strangers";
import { route } from "@/lib/server/route";

export const GET = route(listStrangers);
