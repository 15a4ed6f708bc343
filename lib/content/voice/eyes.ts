import type { Eye } from "./eye";
import { aiArtistEye } from "./eyes/ai-artist";
import { dataVizEye } from "./eyes/data-viz";
import { indieGameDevEye } from "./eyes/indie-game-dev";
import { passerByEye } from "./eyes/passer-by";
import { productPhotographerEye } from "./eyes/product-photographer";
import { socialMarketerEye } from "./eyes/social-marketer";
import { uxDesignerEye } from "./eyes/ux-designer";

const EYES: Readonly<Record<string, Eye>> = {
  "product-photographer": productPhotographerEye,
  "social-marketer": socialMarketerEye,
  "indie-game-dev": indieGameDevEye,
  "data-viz": dataVizEye,
  "ai-artist": aiArtistEye,
  "ux-designer": uxDesignerEye,
};

/** An archetype of the operator's own making looks as anyone does. */
export function eyeOf(archetype: string): Eye {
  return (Object.hasOwn(EYES, archetype) ? EYES[archetype] : undefined) ?? passerByEye;
}
