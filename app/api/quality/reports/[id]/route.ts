import { getQualityReport } from "@/lib/fleet/quality/get-quality";
import { route } from "@/lib/server/route";

/** The report as JSON: what the screen shows, for a file or a program. */
export const GET = route(getQualityReport);
