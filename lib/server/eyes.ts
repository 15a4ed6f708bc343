// Law: a model is shown what the bound gallery itself serves and nothing else; an address that leads elsewhere is not followed.
import type { Eyes } from "@/lib/fleet/context";
import type { PictureOutcome, PictureWish } from "@/lib/studio/fetch-picture";
import { resolvePictureUrl } from "@/lib/studio/identity";
import { VERSION } from "./version";

/** Kinds that models take. */
const KINDS = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);
const MAX_BYTES = 4 * 1024 * 1024;
const WHOLE_MS = 15_000;

/** Of a Studio, by its address. */
export function studioEyes(apiUrl: string, fetchPicture: (wish: PictureWish) => Promise<PictureOutcome>): Eyes {
  const { origin } = new URL(apiUrl);
  return async (pictureUrl, signal) => {
    if (!URL.canParse(pictureUrl, apiUrl)) return null;
    const url = resolvePictureUrl(apiUrl, pictureUrl);
    if (new URL(url).origin !== origin) return null;
    const bounds = { maxBytes: MAX_BYTES, wholeMs: WHOLE_MS, isPublic: () => false };
    const wish = { url, ownOrigin: origin, userAgent: `FloImgFleet/${VERSION}`, signal, ...bounds };
    const outcome = await fetchPicture(wish);
    if (outcome.kind !== "picture") return null;
    const { type, body } = outcome.picture;
    if (!KINDS.has(type)) {
      await body.cancel();
      return null;
    }
    try {
      return { bytes: new Uint8Array(await new Response(body).arrayBuffer()), mediaType: type };
    } catch {
      return null;
    }
  };
}

/** Of the built-in gallery, which answers in this process. */
export function sandboxEyes(handle: (request: Request) => Promise<Response>): Eyes {
  return async (pictureUrl) => {
    if (!pictureUrl.startsWith("/")) return null;
    const url = new URL(pictureUrl, "http://sandbox.localhost");
    if (url.hostname !== "sandbox.localhost") return null;
    const answer = await handle(new Request(url));
    const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
    if (!answer.ok || !KINDS.has(type)) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.byteLength > MAX_BYTES ? null : { bytes, mediaType: type };
  };
}
