import { retireBotWithChoice } from "@/lib/fleet/recall/retire-bot";
import { route } from "@/lib/server/route";

export const POST = route(retireBotWithChoice);
