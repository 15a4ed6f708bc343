/** What people of each kind work on for more than a day: a work has a name, stages in their order, and tags that stay. */

export type ProjectKind = {
  id: string;
  /** `{}` is the subject, without its article. */
  name: string;
  tags: readonly string[];
  /** From the first look to the last; a work with fewer or more parts skips or dwells. */
  stages: readonly string[];
};

const OF_ARCHETYPE: Readonly<Record<string, readonly ProjectKind[]>> = {
  "indie-game-dev": [
    {
      id: "sprite-sheet",
      name: "{} sprite sheet",
      tags: ["pixel-art", "sprite-sheet", "wip"],
      stages: ["silhouettes", "colour pass", "idle frames", "walk cycle", "attack frames", "the whole sheet"],
    },
    {
      id: "tileset",
      name: "{} tileset",
      tags: ["pixel-art", "tileset", "wip"],
      stages: ["ground tiles", "edges and corners", "walls", "props", "a test map"],
    },
    {
      id: "jam",
      name: "jam game about {}",
      tags: ["game-jam", "indie-dev", "wip"],
      stages: ["mockup", "player sprite", "first enemy", "first level", "title screen"],
    },
  ],
  "product-photographer": [
    {
      id: "one-thing",
      name: "{} in different lights",
      tags: ["product", "photo-series", "lighting"],
      stages: ["morning window", "one softbox", "hard side light", "backlight", "after dark"],
    },
    {
      id: "lookbook",
      name: "{} lookbook",
      tags: ["product", "lookbook", "photo-series"],
      stages: ["test shots", "hero shot", "details", "in use", "the spread"],
    },
    {
      id: "surfaces",
      name: "{}, other surfaces",
      tags: ["product", "still-life", "photo-series"],
      stages: ["linen", "stone", "wood", "metal", "glass", "the set"],
    },
  ],
  "social-marketer": [
    {
      id: "campaign",
      name: "{} campaign",
      tags: ["campaign", "social", "branding"],
      stages: ["mood", "first tile", "carousel", "story cut", "launch tile", "wrap-up"],
    },
    {
      id: "templates",
      name: "{} template set",
      tags: ["templates", "social", "layout"],
      stages: ["grid", "quote tile", "offer tile", "seasonal version", "the set"],
    },
  ],
  "data-viz": [
    {
      id: "one-dataset",
      name: "one dataset, many charts: {}",
      tags: ["dataviz", "chart-series", "same-data"],
      stages: ["bars", "lines", "lying down", "sorted", "one marked", "the one that stays"],
    },
    {
      id: "weekly",
      name: "a week of {}",
      tags: ["dataviz", "chart-series", "daily"],
      stages: ["day one", "day two", "day three", "day four", "day five", "the summary"],
    },
  ],
  "ai-artist": [
    {
      id: "variations",
      name: "variations on {}",
      tags: ["series", "generative", "variations"],
      stages: ["the first seed", "other colours", "closer", "at night", "nearly nothing left", "the last one"],
    },
    {
      id: "triptych",
      name: "{}, a cycle",
      tags: ["series", "generative", "cycle"],
      stages: ["dawn", "noon", "dusk", "night"],
    },
  ],
  "ux-designer": [
    {
      id: "redesign",
      name: "{} redesign",
      tags: ["ui", "redesign", "case-study"],
      stages: ["what is wrong", "wireframes", "type and spacing", "states", "dark version", "before and after"],
    },
    {
      id: "kit",
      name: "{} component kit",
      tags: ["ui", "components", "design-system"],
      stages: ["tokens", "buttons", "fields", "cards", "empty states", "the kit"],
    },
  ],
};

const OF_ANYONE: readonly ProjectKind[] = [
  {
    id: "series",
    name: "{}, a series",
    tags: ["series", "wip"],
    stages: ["a first look", "closer", "another angle", "the difficult one", "the last one"],
  },
];

/** Also for an archetype of the operator's own making. */
export function projectKindsOf(archetypeId: string): readonly ProjectKind[] {
  return (Object.hasOwn(OF_ARCHETYPE, archetypeId) ? OF_ARCHETYPE[archetypeId] : undefined) ?? OF_ANYONE;
}
