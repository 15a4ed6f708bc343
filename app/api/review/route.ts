import { listRefused } from "@/lib/fleet/review/list-refused";
import { route } from "@/lib/server/route";

export const GET = route(listRefused);
