import { testStudio } from "@/lib/fleet/commands/test-connections";
import { route } from "@/lib/server/route";

export const POST = route(testStudio);
