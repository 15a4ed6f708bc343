import { createApiToken, listApiTokens } from "@/lib/server/api-tokens";
import { route } from "@/lib/server/route";

export const GET = route(listApiTokens);
export const POST = route(createApiToken, { status: 201 });
