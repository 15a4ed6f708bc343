import { clearUser } from "@/lib/fleet/recall/clear-user";
import { route } from "@/lib/server/route";

export const POST = route(clearUser);
