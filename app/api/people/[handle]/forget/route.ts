import { forgetUser } from "@/lib/fleet/recall/forget-user";
import { route } from "@/lib/server/route";

export const POST = route(forgetUser);
