import { getPreparation } from "@/lib/fleet/simulation/jobs";
import { prepareLivedInGallery } from "@/lib/server/lived-in";
import { route } from "@/lib/server/route";

export const GET = route(getPreparation);
export const POST = route(prepareLivedInGallery);
