import { route } from "@/lib/server/route";
import { full } from "@/lib/server/shadow-stages";

export const POST = route(full);
