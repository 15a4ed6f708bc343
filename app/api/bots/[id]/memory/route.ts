import { editMemory } from "@/lib/fleet/memory/edit-memory";
import { getMemory } from "@/lib/fleet/memory/get-memory";
import { route } from "@/lib/server/route";

export const GET = route(getMemory);
export const PATCH = route(editMemory);
