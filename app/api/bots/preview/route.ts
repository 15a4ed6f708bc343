import { previewPersonas } from "@/lib/fleet/queries/catalogue";
import { route } from "@/lib/server/route";

export const POST = route(previewPersonas);
