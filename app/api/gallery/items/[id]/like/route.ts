import { rawRoute } from "@/lib/server/route";
import { actors } from "../../../acts";
import { acts } from "../../../served-acts";

export const POST = rawRoute(actors, acts.like);
