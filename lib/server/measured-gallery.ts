import type { GalleryOutcome } from "@/lib/studio/outcome";
import type { Gallery } from "@/lib/studio/port";

/** Called before each call of the gallery; what it answers is called with the kind of the outcome. */
export type Observe = (call: string) => (outcome: string) => void;

type Call = (query: never) => Promise<GalleryOutcome<unknown>>;

/** The same gallery, observed. */
export function measuredGallery(gallery: Gallery, observe: Observe): Gallery {
  const watched = Object.entries(gallery).map(([name, member]: [string, unknown]) => {
    if (typeof member !== "function") return [name, member];
    const call = member as Call;
    const observed: Call = async (query) => {
      const end = observe(name);
      const outcome = await call(query).catch((error: unknown) => {
        end("thrown");
        throw error;
      });
      end(outcome.kind);
      return outcome;
    };
    return [name, observed];
  });
  return Object.fromEntries(watched) as Gallery;
}
