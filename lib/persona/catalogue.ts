/** The six archetypes a fleet starts with; operators may edit their copies, this list only seeds them. */
import type { Archetype } from "./archetype";
import { aiArtist } from "./archetypes/ai-artist";
import { dataViz } from "./archetypes/data-viz";
import { indieGameDev } from "./archetypes/indie-game-dev";
import { productPhotographer } from "./archetypes/product-photographer";
import { socialMarketer } from "./archetypes/social-marketer";
import { uxDesigner } from "./archetypes/ux-designer";

export const ARCHETYPES: readonly Archetype[] = [
  productPhotographer,
  socialMarketer,
  indieGameDev,
  dataViz,
  aiArtist,
  uxDesigner,
];
