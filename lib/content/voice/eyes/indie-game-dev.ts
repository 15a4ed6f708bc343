import type { Eye } from "../eye";

/** Pixels, frames and palettes. */
export const indieGameDevEye: Eye = {
  parts: ["silhouette", "palette", "outline", "dithering", "idle pose", "tile edge", "ramp", "pixel cluster", "light source", "sub-pixel stuff", "shading", "scale", "readability", "colour count", "hue shift", "parallax"],
  strengths: [
    "reads even at 1x", "is [doing|pulling] a lot with so little", "feels like a [late night|handheld] game", "has that cartridge [look|feel]", "tiles without me seeing it", "stays readable on dark",
    "makes me hear the [music|jump sound]", "is tight", "has character for [six|eight|so few] pixels", "would be fun to [walk|bump] into", "never turns to noise", "is better than my whole jam entry",
  ],
  faults: [
    "gets noisy at the [edges|bottom]", "has a stray pixel or two", "is pillow shaded a bit", "mixes two resolutions", "blends into a dark floor", "needs one more ramp step",
    "wobbles between frames", "loses the face", "could drop two colours", "has a jaggy [on the left|along the top]", "wants a stronger key", "isn't on the grid I think",
  ],
  questions: [
    "how many colours", "16 or 32 px", "is it animated or [just|only] the one frame", "what's the base palette", "does {thing} drop anything", "which engine", "did you hand place those or [clean up|fix] after", "would it still read on {colour}", "is there a walk cycle",
  ],
  asides: [
    "my tileset has been [stuck|half done] since [spring|last jam]", "outlines are where I always give up", "I'd play the level this is in", "fewer colours is the whole trick, took me ages", "hands at this size are a war crime", "stealing the ramp idea for my slimes",
    "spent the night on a door, so respect", "dithering addict here, no judgement", "played something with this mood in 2003 or so", "animation budget: two frames and hope",
  ],
  tips: [
    "shift the darks towards {colour}", "knock out the inner outline", "give {thing} one bright pixel", "try it on a mid grey", "cut a colour", "squash it on the landing frame", "make the shadow a flat block", "break the symmetry", "check it at 1x", "round off that corner",
  ],
};
