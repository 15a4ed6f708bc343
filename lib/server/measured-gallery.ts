import type { GalleryOutcome } from "@/lib/studio/outcome";
import type { Gallery } from "@/lib/studio/port";

/** Makes the call of the gallery that it is given, once, and answers what it answers. */
export type Observe = <T extends { kind: string }>(call: string, work: () => Promise<T>) => Promise<T>;

type Call = (query: never) => Promise<GalleryOutcome<unknown>>;

/** The same gallery, observed. */
export function measuredGallery(gallery: Gallery, observe: Observe): Gallery {
  const watched = Object.entries(gallery).map(([name, member]: [string, unknown]) => {
    if (typeof member !== "function") return [name, member];
    const call = member as Call;
    const observed: Call = (query) => observe(name, () => call(query));
    return [name, observed];
  });
  return Object.fromEntries(watched) as Gallery;
}
