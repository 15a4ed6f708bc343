import { settings } from "@/lib/server/settings";
import { route } from "@/lib/server/route";

export const GET = route(settings);
