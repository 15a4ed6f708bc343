import { route } from "@/lib/server/route";
import { watchedStop } from "@/lib/server/watched-stop";

export const POST = route(watchedStop, { always: true });
