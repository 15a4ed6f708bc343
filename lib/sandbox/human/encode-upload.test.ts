import sharp from "sharp";
import { expect, it } from "vitest";
import { encodeUpload } from "./encode-upload";
import { pictureKindOf } from "./picture-file";

it("gives upright WebP of bounded size without metadata", async () => {
  const input = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: "#884422" } })
    .jpeg()
    .withExif({ IFD0: { Artist: "someone" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const encoded = await encodeUpload(input);
  expect(encoded).toMatchObject({ width: 1024, height: 2048 });
  expect(pictureKindOf(encoded.bytes)).toBe("webp");
  expect((await sharp(encoded.bytes).metadata()).exif).toBeUndefined();
});

it("refuses what only begins like a picture", async () => {
  const broken = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  await expect(encodeUpload(broken)).rejects.toThrow();
});
