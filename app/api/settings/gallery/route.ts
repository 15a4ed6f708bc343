import { settleGallery } from "@/lib/fleet/commands/settle-gallery";
import { route } from "@/lib/server/route";

export const POST = route(settleGallery);
