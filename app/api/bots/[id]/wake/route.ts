import { wakeBot } from "@/lib/fleet/commands/wake-bot";
import { route } from "@/lib/server/route";

export const POST = route(wakeBot);
