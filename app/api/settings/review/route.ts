import { setReview } from "@/lib/fleet/approval/set-review";
import { route } from "@/lib/server/route";

export const POST = route(setReview);
