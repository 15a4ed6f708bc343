import { startBot } from "@/lib/fleet/commands/bulk-bots";
import { route } from "@/lib/server/route";

export const POST = route(startBot);
