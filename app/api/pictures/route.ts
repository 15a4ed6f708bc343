import { fetchPicture } from "@/lib/studio/fetch-picture";
import { getEnv } from "@/lib/server/env";
import { servePicture } from "@/lib/server/picture-proxy";
import { rawRoute } from "@/lib/server/route";

/** The pictures of a configured Studio, fetched for the console's browsers. */
export const GET = rawRoute({ role: "viewer" }, ({ request }) => servePicture(request, getEnv(), fetchPicture));
