import type { Dice } from "../dice";
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

/** Which kind of picture these tags speak of, by the archetype that makes such. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["indie-game-dev", /^(?:pixel|sprite|tileset|gamedev|\d+px)/],
  ["data-viz", /^(?:charts?|data|dataviz|infographics?|graph)$/],
  ["ux-designer", /^(?:ui|ux|mockup|wireframe|design-?systems?|interface|app)$/],
  ["product-photographer", /^(?:product|packshot|photography|still-?life)$/],
  ["social-marketer", /^(?:social|feed|story|stories|reels)$/],
  ["ai-artist", /^(?:abstract|generative|surreal|surrealism|ai-?art)$/],
];

/** Share of comments under another trade's picture that talk of one's own. */
const TALKS_SHOP = 0.4;

function kindOf(tags: readonly string[]): string | undefined {
  const plain = tags.map((tag) => tag.toLowerCase().replace(/[\s_#]+/g, "-"));
  return KINDS.find(([, words]) => plain.some((tag) => words.test(tag)))?.[0];
}

/**
 * A picture is spoken of in the words of its own kind, whoever looks: a chart has no backdrop. Remarks from one's own
 * work come from the onlooker's trade, and mostly where it is the picture's trade too.
 */
export function eyeFor(archetype: string, tags: readonly string[], dice: Dice): Eye {
  const kind = kindOf(tags);
  const seen = kind === undefined ? undefined : EYES[kind];
  const own =
    Object.hasOwn(EYES, archetype) && (kind === archetype || dice.chance(TALKS_SHOP)) ? EYES[archetype] : undefined;
  // Seven general words beside the kind's own, other ones each time: none becomes everybody's phrase.
  const both = (key: "strengths" | "faults" | "questions" | "tips") =>
    seen ? [...seen[key], ...dice.some(passerByEye[key], 7)] : passerByEye[key];
  return {
    parts: seen?.parts ?? passerByEye.parts,
    strengths: both("strengths"),
    faults: both("faults"),
    questions: both("questions"),
    tips: both("tips"),
    asides: own ? [...own.asides, ...dice.some(passerByEye.asides, 5)] : passerByEye.asides,
  };
}

/** Whether the onlooker's own trade makes such pictures. */
export function isOwnTrade(archetype: string, tags: readonly string[]): boolean {
  return kindOf(tags) === archetype;
}
