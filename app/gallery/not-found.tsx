import { GalleryMissing } from "@/components/gallery/gallery-missing";
import { isSandboxOn } from "@/lib/server/sandbox";

export default function GalleryNotFound() {
  return isSandboxOn() ? (
    <GalleryMissing
      title="This is no longer here"
      description="The picture or person was removed, or the address has a slip."
      isOpen
    />
  ) : (
    <GalleryMissing
      title="There is no sandbox gallery here"
      description="This fleet works on a real Studio; its pictures are shown there."
    />
  );
}
