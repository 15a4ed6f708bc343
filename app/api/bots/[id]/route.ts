import { getBot } from "@/lib/fleet/queries/get-bot";
import { editBot } from "@/lib/fleet/commands/edit-bot";
import { deleteBot } from "@/lib/fleet/commands/delete-bot";
import { route } from "@/lib/server/route";

export const GET = route(getBot);
export const PATCH = route(editBot);
export const DELETE = route(deleteBot);
