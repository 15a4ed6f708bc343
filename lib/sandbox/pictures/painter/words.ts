/** Words that choose a family of pictures; weights say how surely. */
import type { Subject } from "./motifs/subject";

export const familyNames = [
  "landscape",
  "product",
  "pixel",
  "flow",
  "city",
  "poster",
  "interface",
  "mesh",
  "botanical",
] as const;
export type FamilyName = (typeof familyNames)[number];

const table: Record<FamilyName, Record<number, string>> = {
  landscape: {
    4: "landscape mountain mountains hills valley lake fjord desert dune dunes seascape ocean beach canyon meadow island coast horizon forest glacier waterfall countryside savanna",
    2: "sunset sunrise mist misty fog foggy dawn dusk moon moonlit snow snowy river sea sky aurora peaks cliffs pine pines trees nature wilderness travel lighthouse cabin alpine tent camping stars vineyard cloudscape",
  },
  product: {
    5: "pot planter houseplant giftbox box gift parcel",
    4: "product mug cup vase bowl bottle lamp candle jar packaging perfume teapot ceramic ceramics skincare cosmetic cosmetics serum soap pottery lantern kettle headphones sneaker watch",
    2: "coffee tea studio plinth podium pedestal shot tube can glass latte espresso table still handmade shop drop bundle cream soup ramen plate cake drink juice beer wine merch still-life fruit fruits oranges apples lemons brew collection",
  },
  pixel: {
    9: "pixel pixelart pixels sprite sprites 8-bit 16-bit 8bit 16bit spritesheet tileset tilemap voxel-art",
    4: "retro-game platformer dungeon rpg roguelike creature creatures invaders slime potion sword gameboy",
    2: "game level tiles character monster monsters dragon arcade enemy item items",
  },
  flow: {
    5: "flow flowfield flow-field noise curl streamlines generative particles vector-field perlin contour contours topographic",
    2: "lines currents swirl swirling turbulence fluid algorithmic strokes tides wind smoke procedural plotter strands",
  },
  city: {
    6: "isometric city cityscape skyline buildings town metropolis",
    3: "block blocks urban skyscrapers skyscraper street rooftops architecture tower towers village district downtown island-city voxel",
  },
  poster: {
    5: "poster bauhaus geometric swiss typographic typography flyer banner cover",
    2: "shapes grid modernist mid-century midcentury event festival concert exhibition headline sale announcement composition tessellation mosaic tiles pattern quilt memphis",
  },
  interface: {
    6: "ui ux app interface dashboard mockup wireframe onboarding screen screens login checkout",
    3: "mobile phone smartphone website landing widget settings prototype figma web banking fintech component components card tracker",
  },
  mesh: {
    5: "gradient gradients mesh wallpaper aurora-gradient orb holographic glassmorphism silk",
    2: "abstract ribbons ribbon background blur blurred glass glow liquid sphere spheres bubbles waves smooth ambient dreamy ethereal hero silky 3d",
  },
  botanical: {
    5: "botanical leaf leaves fern monstera herbarium foliage eucalyptus wildflowers bouquet",
    2: "plant plants flower flowers floral garden blossom herbs petals stem tropical jungle blooming cactus succulent",
  },
};

const weights = new Map<string, Map<FamilyName, number>>();
for (const family of familyNames) {
  for (const [weight, words] of Object.entries(table[family])) {
    for (const word of words.split(" ")) {
      const entry = weights.get(word) ?? new Map<FamilyName, number>();
      entry.set(family, Number(weight));
      weights.set(word, entry);
    }
  }
}

/** Lower-case words of a prompt; hyphens also split, so that "flow-field" counts as a whole and as its parts. */
export function toWords(prompt: string): string[] {
  const whole =
    prompt
      .toLowerCase()
      .normalize("NFKD")
      .match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
  return whole.flatMap((word) => (word.includes("-") ? [word, ...word.split("-")] : [word]));
}

const ASKS_FOR_SCREEN = /^(?:ui|ux|app|mockup|wireframe|interface|dashboard|prototype|website|figma|screens?)$/;
const SCENERY: Partial<Record<string, FamilyName>> = {
  dunes: "landscape",
  mountains: "landscape",
  aurora: "landscape",
  lines: "flow",
};

/** A prompt that opens with a scenery is a picture of it, in whatever medium. */
export function sceneryOf(
  words: readonly string[],
  subject: Subject | null,
  chosen: FamilyName | null,
): FamilyName | undefined {
  if (subject === null || subject.at > 5 || chosen === "pixel" || chosen === "interface") return undefined;
  if (words.slice(0, subject.at).some((word) => weights.get(word)?.has("poster"))) return undefined;
  return Object.hasOwn(SCENERY, subject.name) ? SCENERY[subject.name] : undefined;
}

/**
 * The family the words speak for most; earlier words count a little more; null when none speaks. A quote card or a menu
 * is a thing, not a screen, unless the words ask for one.
 */
export function chooseFamily(words: readonly string[], showsThing = false): FamilyName | null {
  const scores = new Map<FamilyName, number>();
  for (const [i, word] of words.entries()) {
    const singular = word.endsWith("s") ? word.slice(0, -1) : word;
    for (const [family, weight] of weights.get(word) ?? weights.get(singular) ?? []) {
      scores.set(family, (scores.get(family) ?? 0) + weight * (1 + 0.2 / (1 + i)));
    }
  }
  if (showsThing && !words.some((word) => ASKS_FOR_SCREEN.test(word))) scores.delete("interface");
  let best: FamilyName | null = null;
  for (const [family, score] of scores) if (best === null || score > scores.get(best)!) best = family;
  return best;
}
