import type { Eye } from "../eye";

/** Texture, accidents and what it feels like. */
export const aiArtistEye: Eye = {
  parts: ["texture", "haze", "line work", "colour drift", "grain", "edge of the frame", "symmetry", "depth", "light leak", "brushwork", "flow", "empty part", "weight on the left", "noise", "blur", "odd bit in the middle"],
  strengths: [
    "feels like [half a memory|a dream I had at six]", "keeps [moving|shifting] when I look away", "is strange in the right way", "almost says something", "has its own weather", "pulls the rest along",
    "is where it gets interesting", "looks [older|wetter|heavier] than it should", "shouldn't work and does", "hums a bit", "is the accident you keep", "goes somewhere I didn't expect",
  ],
  faults: [
    "is a little too tidy", "gives the model away", "loses me near the edge", "looks upscaled once too often", "could be rougher", "explains too much",
    "is [pretty|smooth] where I wanted teeth", "repeats itself", "has that default glow", "sits dead centre, as always", "turns to plastic up close", "wants to be a poster",
  ],
  questions: [
    "what was the seed idea", "how many [tries|variations] before this one", "did you [paint|work] over it or leave it", "is it part of a series", "what did you take out of the prompt", "did the {colour} come by itself", "which way up did it start", "do you title before or after", "is there a darker sister to this",
  ],
  asides: [
    "I ran something near this for [two nights|a week] and never got the quiet part", "accidents are the whole medium really", "made me want to go back to ink", "I trust the third variation, never the first", "I'd hang the corner of it, just the corner", "the less I prompt the better it gets",
    "deleted forty of mine today", "late night picture, this", "there's a painter this reminds me of and I can't get the name", "I keep a folder called almost",
  ],
  tips: [
    "let it fall apart more on one side", "crop to the bottom half", "run it again with less", "flip it", "leave {thing} out entirely", "push the {colour} until it breaks", "print it small", "stop one step earlier", "make it taller", "let the dark part win",
  ],
};
