import { getStorage } from "@/lib/fleet/queries/get-storage";
import { route } from "@/lib/server/route";

export const GET = route(getStorage);
