import { insertImages } from "../gallery/images";
import { findItem } from "../gallery/rows";
import { tagsOf } from "../gallery/tags";
import type { GalleryUser } from "../gallery/users";
import { toWireItem, type WireItem } from "../gallery/wire";
import { insertItem } from "../gallery/writes";
import { baseOf, type Declined, declined, type HumanContext } from "./human-context";
import { MAX_UPLOAD_BYTES, pictureKindOf } from "./picture-file";

/** Re-encodes to WebP and drops metadata; throws when the picture cannot be read. Sizes in pixels. */
export type EncodePicture = (bytes: Uint8Array) => Promise<{ bytes: Uint8Array; width: number; height: number }>;

export type HumanPost = {
  user: GalleryUser;
  bytes: Uint8Array;
  title: string;
  description: string;
  tags?: string[];
  category?: string;
};

export async function postAsHuman(
  ctx: HumanContext & { encode: EncodePicture },
  post: HumanPost,
): Promise<{ kind: "posted"; item: WireItem } | Declined> {
  const title = post.title.trim();
  if (title === "" || title.length > 200) return declined("A title has 1 to 200 characters.");
  if (post.description.length > 5000) return declined("A description has at most 5,000 characters.");
  if (post.bytes.byteLength > MAX_UPLOAD_BYTES) return declined("A picture has at most 8 MB.");
  if (!pictureKindOf(post.bytes)) return declined("A picture is a PNG, JPEG, WebP or GIF file.");
  const encoded = await ctx.encode(post.bytes).catch(() => null);
  if (!encoded) return declined("The picture cannot be read.");
  const at = new Date(ctx.now());
  const item = await ctx.db.transaction(async (tx) => {
    const origin = { userId: post.user.id, workflowName: "upload", at, realAt: new Date(ctx.realNow()) };
    const [imageId] = await insertImages(tx, [{ ...encoded, step: "upload" }], origin);
    if (!imageId) throw new Error("the picture was not written");
    const { user: author, description, category = null } = post;
    const tags = tagsOf(description, post.tags);
    const id = await insertItem(tx, { author, imageId, title, description, category, tags, at });
    return findItem(tx, id, author.id);
  });
  if (!item) throw new Error("the new post cannot be read back");
  return { kind: "posted", item: toWireItem(item, baseOf(ctx)) };
}
