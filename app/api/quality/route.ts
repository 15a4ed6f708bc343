import { getQuality } from "@/lib/fleet/quality/get-quality";
import { runQuality } from "@/lib/fleet/quality/run-quality";
import { route } from "@/lib/server/route";

export const GET = route(getQuality);
export const POST = route(runQuality);
