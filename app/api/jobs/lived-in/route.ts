import { prepareLivedInGallery } from "@/lib/server/lived-in";
import { route } from "@/lib/server/route";

export const POST = route(prepareLivedInGallery);
