import { revokeApiToken } from "@/lib/server/api-tokens";
import { route } from "@/lib/server/route";

export const DELETE = route(revokeApiToken);
