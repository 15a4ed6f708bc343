import { previewRetireMany } from "@/lib/fleet/recall/preview-retire";
import { route } from "@/lib/server/route";

export const POST = route(previewRetireMany);
