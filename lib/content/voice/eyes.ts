import type { Eye } from "./eye";
import { aiArtistEye } from "./eyes/ai-artist";
import { dataVizEye } from "./eyes/data-viz";
import { diagramEye } from "./eyes/diagram";
import { indieGameDevEye } from "./eyes/indie-game-dev";
import { passerByEye } from "./eyes/passer-by";
import { productPhotographerEye } from "./eyes/product-photographer";
import { socialMarketerEye } from "./eyes/social-marketer";
import { uxDesignerEye } from "./eyes/ux-designer";

const OF_TRADE: Readonly<Record<string, Eye>> = {
  "product-photographer": productPhotographerEye,
  "social-marketer": socialMarketerEye,
  "indie-game-dev": indieGameDevEye,
  "data-viz": dataVizEye,
  diagram: diagramEye,
  "ai-artist": aiArtistEye,
  "ux-designer": uxDesignerEye,
};

export const EYES: readonly Eye[] = [...Object.values(OF_TRADE), passerByEye];

/** Which kind of picture these tags speak of, by the archetype that makes such. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["indie-game-dev", /^(?:pixel|sprite|tileset|gamedev|\d+px)/],
  ["diagram", /^(?:diagram|flowchart)$/],
  ["data-viz", /^(?:charts?|data|dataviz|infographics?|graph)$/],
  ["ux-designer", /^(?:ui|ux|mockup|wireframe|design-?systems?|interface|app)$/],
  ["product-photographer", /^(?:product|packshot|photography|still-?life)$/],
  ["social-marketer", /^(?:social|feed|story|stories|reels)$/],
  ["ai-artist", /^(?:abstract|generative|surreal|surrealism|ai-?art)$/],
];

function kindOf(tags: readonly string[]): string | undefined {
  const plain = tags.map((tag) => tag.toLowerCase().replace(/[\s_#]+/g, "-"));
  return KINDS.find(([, words]) => plain.some((tag) => words.test(tag)))?.[0];
}

/** A picture is spoken of in the words of its own kind, whoever looks: a chart has no backdrop. */
export function eyeFor(tags: readonly string[]): Eye {
  const kind = kindOf(tags);
  return (kind === undefined ? undefined : OF_TRADE[kind]) ?? passerByEye;
}

/** Whether the onlooker's own trade makes such pictures. */
export function isOwnTrade(archetype: string, tags: readonly string[]): boolean {
  const kind = kindOf(tags);
  return kind === archetype || (kind === "diagram" && archetype === "data-viz");
}
