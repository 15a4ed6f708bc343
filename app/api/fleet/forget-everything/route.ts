import { forgetEverything } from "@/lib/fleet/recall/forget-everything";
import { route } from "@/lib/server/route";

export const POST = route(forgetEverything);
