import { setReviewMode } from "@/lib/fleet/approval/set-review-mode";
import { route } from "@/lib/server/route";

export const POST = route(setReviewMode);
