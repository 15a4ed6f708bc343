/** The gallery that ids belong to: the origin of its address, in lower case. Throws on an address that is none. */
export function galleryIdentity(baseUrl: string): string {
  return new URL(baseUrl).origin.toLowerCase();
}

/** A picture's address for a browser or a fetch: what the gallery gave as a path is read below its base URL. */
export function resolvePictureUrl(baseUrl: string, pictureUrl: string): string {
  return new URL(pictureUrl, baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`).toString();
}
