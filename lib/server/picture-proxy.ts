// Law: a browser of the console never speaks to another host: what a gallery shows, this server fetches, judges and passes on.
import { FleetError } from "@/lib/fleet/errors";
import type { PictureOutcome, PictureWish } from "@/lib/studio/fetch-picture";
import type { Env } from "./env";
import { signedPicture } from "./picture-address";
import type { PictureSlots } from "./picture-slots";
import { VERSION } from "./version";

/** A gallery's picture does not change under its address. Private: only whoever is signed in may have it. */
const CACHE = "private, max-age=86400, immutable";

const gone = (reason?: string) => new FleetError("not_found", reason ?? "There is no such picture here.");

export type PictureWorld = {
  fetchPicture: (wish: PictureWish) => Promise<PictureOutcome>;
  slots: PictureSlots;
};

/** `session`: whose share of the places it takes. @throws FleetError not_found or unavailable */
export async function servePicture(
  request: Request,
  env: Pick<Env, "studio" | "secret">,
  session: string,
  { fetchPicture, slots }: PictureWorld,
): Promise<Response> {
  const url = env.studio && signedPicture(env.secret, new URL(request.url).searchParams);
  if (!env.studio || !url) throw gone();
  const { origin } = new URL(env.studio.apiUrl);
  const release = await slots.take(session, request.signal);
  const wish = { url, ownOrigin: origin, userAgent: `FloImgFleet/${VERSION}`, signal: request.signal };
  const outcome = await fetchPicture(wish).catch((error: unknown) => {
    release();
    throw error;
  });
  if (outcome.kind !== "picture") {
    release();
    if (outcome.kind === "refused") throw gone(`This picture is not shown. ${outcome.reason}`);
    throw new FleetError("unavailable", `This picture did not arrive. ${outcome.reason}`, undefined, { status: 502 });
  }
  const { type, length, body, ended } = outcome.picture;
  void ended.then(release);
  // Nobody would read it, and its place would be held.
  if (request.method === "HEAD") await body.cancel();
  return new Response(request.method === "HEAD" ? null : body, {
    headers: {
      "content-type": type,
      ...(length !== null && { "content-length": String(length) }),
      "cache-control": CACHE,
      "content-disposition": "inline",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    },
  });
}
