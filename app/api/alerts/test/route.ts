import { testAlert } from "@/lib/fleet/alerts/test-alert";
import { route } from "@/lib/server/route";

export const POST = route(testAlert);
