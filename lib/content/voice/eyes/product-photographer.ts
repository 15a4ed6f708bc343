import type { Eye } from "../eye";

/** Light, edges and surfaces. */
export const productPhotographerEye: Eye = {
  parts: ["shadow", "rim light", "backdrop", "edge highlight", "reflection", "crop", "white balance", "horizon", "falloff", "surface", "key light", "negative space", "focus plane", "grain of the table", "specular", "base"],
  strengths: [
    "sits where it should", "[does|is doing] most of the work", "has room to breathe", "[is|stays] clean all the way round", "keeps the [shape|form] readable", "looks measured, not lucky",
    "falls off [gently|slowly] enough", "separates it from the [ground|back]", "tells me where the window was", "has some weight to it", "holds up at [thumbnail|listing] size", "is softer than I'd have dared",
  ],
  faults: [
    "is [a touch|slightly] hot", "goes muddy on the left", "floats a little", "fights the label", "is tilted by a degree or so", "could use a [card|flag] on the dark side",
    "picks up a [green|cool] cast", "is cut too tight", "gives away the softbox", "gets lost [near|towards] the bottom", "looks composited", "has dust in it, sorry",
  ],
  questions: [
    "one light or two", "is that a scrim or just a [cloudy day|window]", "what's under {thing}, [paper|linen|acrylic]", "did you [keep|paint] the shadow or is it real", "how far back is the backdrop", "shot from above or [cropped|rotated] later",
    "is the {colour} in the [gel|paper] or in the grade", "would you still use this crop for a listing", "what stopped the glare",
  ],
  asides: [
    "[spent|lost] most of [Tuesday|a morning] on the same problem", "mine always [end|come] out flatter than that", "I keep a black card next to the table for exactly this", "[clients|shops] ask for white and then want mood", "glass would have made this twice as hard", "I gave up on seamless paper for this",
    "a cheap diffuser gets you there too", "had something like it on the table last week", "took me years to leave the shadow in", "my reflector is a pizza box, no shame",
  ],
  tips: [
    "pull the base down half a stop", "move {thing} off centre", "let the shadow run longer", "try it with the light from behind", "leave more air on top", "warm it up a hair", "drop the backdrop a shade", "turn it until the edge catches", "flag the right side", "shoot one wider",
  ],
};
