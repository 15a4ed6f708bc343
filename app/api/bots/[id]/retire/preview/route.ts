import { previewRetire } from "@/lib/fleet/recall/preview-retire";
import { route } from "@/lib/server/route";

export const GET = route(previewRetire);
