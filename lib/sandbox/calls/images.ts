/** Pictures and avatars are public. A picture never changes under its address; a face does with an invitation. */
import { avatarSvg, drawingIn } from "../avatar";
import { notFound, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { isUuid } from "../http/input";
import { readImage, readImageEtag } from "../gallery/images";
import { findUser } from "../gallery/users";

/** An hour: the bytes never change, but a picture that was taken away is not to live on in caches. */
const FOR_AN_HOUR = "public, max-age=3600, immutable";
const FOR_A_WHILE = "public, max-age=300";

const isKnown = (call: Call, etag: string) =>
  (call.headers.get("if-none-match") ?? "")
    .split(",")
    .some((given) => given.trim().replace(/^W\//, "") === etag || given.trim() === "*");

export async function getImageContent(call: Call): Promise<Answer> {
  const id = call.params.id ?? "";
  const stored = isUuid(id) ? await readImageEtag(call.db, id) : null;
  if (stored === null) throw notFound("Image");
  const etag = `"${stored}"`;
  const headers = { etag, "cache-control": FOR_AN_HOUR, "x-content-type-options": "nosniff" };
  if (isKnown(call, etag)) return { status: 304, headers };
  const image = await readImage(call.db, id);
  if (!image) throw notFound("Image");
  const length = { "content-type": "image/webp", "content-length": String(image.bytes.byteLength) };
  return { status: 200, bytes: image.bytes, headers: { ...headers, ...length } };
}

export async function getAvatar(call: Call): Promise<Answer> {
  const username = call.params.username ?? "";
  if (username.length > 100) throw notFound("Avatar");
  const headers = {
    "content-type": "image/svg+xml; charset=utf-8",
    "cache-control": FOR_A_WHILE,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
  };
  const user = await findUser(call.db, username);
  return { status: 200, bytes: drawingIn(user?.avatarUrl ?? null) ?? avatarSvg(username), headers };
}
