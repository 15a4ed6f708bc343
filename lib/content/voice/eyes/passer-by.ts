import type { Eye } from "../eye";

/** Anyone else: what strikes the eye. */
export const passerByEye: Eye = {
  parts: ["colour", "light", "composition", "shape", "background", "texture", "framing", "detail", "balance", "contrast", "mood", "corner"],
  strengths: [
    "[works|holds up] for me", "is what I'd keep", "has something", "makes the picture", "caught me", "is simple in a good way", "stays with me", "feels right",
  ],
  faults: ["is a bit much", "feels unfinished", "distracts me", "could be calmer", "gets lost", "is too even", "wants more space", "is nearly there"],
  questions: ["how long did it take", "what came first", "is there another version", "why {colour}", "what's the story with {thing}", "part of a set"],
  asides: [
    "seen a lot of these, this one's different", "wouldn't have thought of it", "reminds me of something from years ago", "I tried once and gave up", "my wall could use it", "looked at it longer than I meant to",
  ],
  tips: ["try it darker", "crop it closer", "keep only {thing}", "make it bigger", "leave out the corner", "do a second one"],
};
