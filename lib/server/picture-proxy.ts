// Law: a browser of the console never speaks to another host: what a gallery shows, this server fetches, judges and passes on.
import { FleetError } from "@/lib/fleet/errors";
import type { PictureOutcome, PictureWish } from "@/lib/studio/fetch-picture";
import type { Env } from "./env";
import { signedPicture } from "./picture-address";
import { VERSION } from "./version";

/** A gallery's picture does not change under its address. Private: only whoever is signed in may have it. */
const CACHE = "private, max-age=86400, immutable";

const gone = (reason?: string) => new FleetError("not_found", reason ?? "There is no such picture here.");

export async function servePicture(
  request: Request,
  env: Pick<Env, "studio" | "secret">,
  fetchPicture: (wish: PictureWish) => Promise<PictureOutcome>,
): Promise<Response> {
  const url = env.studio && signedPicture(env.secret, new URL(request.url).searchParams);
  if (!env.studio || !url) throw gone();
  const { origin } = new URL(env.studio.apiUrl);
  const outcome = await fetchPicture({ url, ownOrigin: origin, userAgent: `FloImgFleet/${VERSION}` });
  if (outcome.kind !== "picture") {
    if (outcome.kind === "refused") throw gone(`This picture is not shown. ${outcome.reason}`);
    throw new FleetError("unavailable", `This picture did not arrive. ${outcome.reason}`, undefined, { status: 502 });
  }
  const { type, bytes } = outcome.picture;
  return new Response(bytes, {
    headers: {
      "content-type": type,
      "content-length": String(bytes.byteLength),
      "cache-control": CACHE,
      "content-disposition": "inline",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    },
  });
}
