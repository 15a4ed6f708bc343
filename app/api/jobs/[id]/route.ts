import { getJob } from "@/lib/fleet/simulation/jobs";
import { route } from "@/lib/server/route";

export const GET = route(getJob);
