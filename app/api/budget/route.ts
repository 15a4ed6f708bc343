import { getBudget } from "@/lib/fleet/queries/get-budget";
import { route } from "@/lib/server/route";

export const GET = route(getBudget);
