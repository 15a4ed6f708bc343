// Law: every address of the gallery that a browser is given comes from here, and its pictures are of this origin; the sandbox's are relative, whatever the port.
import type { GalleryLinks } from "@/lib/fleet/context";
import { REHEARSED_PICTURES } from "@/lib/fleet/rollout/identity";
import { resolvePictureUrl } from "@/lib/studio/identity";
import type { Env } from "./env";
import { proxiedPicture } from "./picture-address";

const SANDBOX: GalleryLinks = {
  name: "Sandbox gallery",
  url: "/gallery",
  avatar: (handle) => `/api/sandbox/api/avatars/${encodeURIComponent(handle)}.svg`,
  profile: (handle) => `/gallery/${encodeURIComponent(handle)}`,
  item: (itemId) => `/gallery/items/${encodeURIComponent(itemId)}`,
  picture: (pictureUrl) => pictureUrl,
};

/** A hosted Studio's pages are not documented: only its front page and its pictures have known addresses. */
export function galleryLinks(env: Env): GalleryLinks {
  const { studio } = env;
  if (!studio) return SANDBOX;
  const host = new URL(studio.apiUrl).host;
  return {
    name: host,
    url: new URL(studio.apiUrl).origin,
    avatar: () => null,
    profile: () => null,
    item: () => null,
    picture: (pictureUrl) =>
      pictureUrl.startsWith(REHEARSED_PICTURES)
        ? pictureUrl
        : proxiedPicture(env.secret, resolvePictureUrl(studio.apiUrl, pictureUrl)),
  };
}
