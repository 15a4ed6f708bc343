import { noteQuality } from "@/lib/fleet/quality/run-quality";
import { route } from "@/lib/server/route";

export const POST = route(noteQuality);
