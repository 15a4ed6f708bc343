import { fetchPicture } from "@/lib/studio/fetch-picture";
import { getEnv } from "@/lib/server/env";
import { servePicture } from "@/lib/server/picture-proxy";
import { createPictureSlots } from "@/lib/server/picture-slots";
import { rawRoute } from "@/lib/server/route";

const world = { fetchPicture, slots: createPictureSlots() };

/** The pictures of a configured Studio, fetched for the console's browsers. */
export const GET = rawRoute({ role: "viewer" }, ({ request, session }) =>
  servePicture(request, getEnv(), session.sessionId, world),
);
