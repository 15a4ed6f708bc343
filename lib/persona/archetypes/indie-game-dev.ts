/** Texts of the indie game developer; the figures follow the project's study of FloImg's users. */
import type { Archetype } from "../archetype";

export const indieGameDev: Archetype = {
  id: "indie-game-dev",
  name: "Indie game dev",
  description:
    "Builds a small game on weekend nights and shares sprites, tiles and palettes while they are still rough. Likes constraints, counts pixels and colours, and talks shop about readability.",
  weight: 1,
  vibe: "creative",
  timeZone: "America/Chicago",
  activeDays: [0, 5, 6],
  peakHours: [[18, 2]],
  peakMultiplier: 3,
  offPeakMultiplier: 0.4,
  tier: "regular",
  mix: { post: 0.5, comment: 0.5, like: 0.7 },
  workflows: ["sprites", "tilesets", "pixel resize", "palettes"],
  interests: ["pixel art", "sprites", "game assets", "tilesets", "animations", "retro gaming", "indie dev", "palettes", "level design", "game jams"],
  subjects: [
    "a mushroom knight, 16 by 16", "a cave tileset with wet stone", "a slime in four frames", "a lighthouse level at night", "an inventory of potions",
    "a frog merchant behind a stall", "a train station tileset", "a paper-doll wizard", "a ruined bridge, parallax layers", "a crab boss with one big claw",
    "a farm in autumn tiles", "a spaceship corridor, modular", "a fox courier running", "a treasure chest opening", "a snow village from above",
    "a robot gardener", "a dungeon door with eight states", "a dragon hatchling idle loop", "a desert outpost mockup", "a ghost with a lantern",
    "a swamp palette in eight colours", "a pirate cat portrait", "a clockwork beetle", "an underwater temple", "a rope bridge, swaying",
    "a set of rune icons", "a pixel campfire", "a tiny city bus", "a bat swarm, three frames", "a title screen with moon",
  ],
  captionFragments: [
    "eight colours, no cheating", "second pass on the silhouette", "still fighting the outline", "reads better at 1x, promise", "for the swamp level",
    "made during a jam, cleaned up after", "the walk cycle has a limp now", "tile seams finally gone", "palette borrowed from a bus ticket", "placeholder that grew up",
    "anyone else hate drawing hands at 16 px", "boss number two of five", "dithering, but only a little", "before I ruin it with particles", "night version next",
    "works on a black and on a green background", "the old one is in the bin", "exported at 4x nearest", "one more frame than planned", "hitbox is smaller than it looks",
  ],
  bioFragments: [
    "Making a game about a frog who sells maps.", "Pixels after work.", "Solo dev, third prototype.", "16 by 16 or nothing.", "Two jams finished, nine abandoned.",
    "Backend by day, tilesets by night.", "I collect eight-colour palettes.", "Metroidvania, someday.", "Engine: whatever compiles.", "My cat does the playtesting.",
    "Slow game, small team of one.", "Drawing slimes since school.", "Devlog in pictures.", "Fewer colours, more mood.",
  ],
  handleWords: ["pixel", "sprite", "tile", "quest", "8bit", "slime", "dev", "jam", "loot", "dither", "voxel", "byte", "respawn", "parallax"],
  palettes: [["moss", "rust", "bone", "midnight"], ["cyan", "magenta", "black"], ["plum", "ember", "straw"], ["teal", "sea foam", "ink"], ["brick", "mustard", "pine"], ["violet", "ice", "coal"], ["phosphor green", "dark olive", "pale lime"]],
  moods: ["eerie", "cosy", "adventurous", "scrappy", "whimsical", "moonlit", "nostalgic", "tense"],
  voice: {
    typicalWords: 13, lowerCase: 0.5, endPunctuation: 0.55, exclamation: 0.12, emoji: 0.03, questions: 0.25, bluntness: 0.4,
    petWords: ["readable", "silhouette", "at 1x", "dither", "hitbox", "ramp", "sub-pixel", "idle frame", "juicy", "the palette", "cursed", "tiles well", "chunky"],
    neverSays: ["engagement", "brand", "stakeholders"],
  },
};
