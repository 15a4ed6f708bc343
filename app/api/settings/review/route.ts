import { getReview } from "@/lib/fleet/approval/get-review";
import { setReview } from "@/lib/fleet/approval/set-review";
import { route } from "@/lib/server/route";

export const GET = route(getReview);
export const POST = route(setReview);
