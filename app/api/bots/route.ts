import { listBots } from "@/lib/fleet/queries/list-bots";
import { createBot } from "@/lib/fleet/commands/create-bots";
import { route } from "@/lib/server/route";

export const GET = route(listBots);
export const POST = route(createBot);
