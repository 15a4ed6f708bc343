import { route } from "@/lib/server/route";
import { canary } from "@/lib/server/shadow-stages";

export const POST = route(canary);
