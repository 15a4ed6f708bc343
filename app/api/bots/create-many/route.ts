import { createBots } from "@/lib/fleet/commands/create-bots";
import { route } from "@/lib/server/route";

export const POST = route(createBots);
