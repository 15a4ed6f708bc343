import type { Eye } from "../eye";

/** Spacing, states and who cannot read it. */
export const uxDesignerEye: Eye = {
  parts: ["spacing", "hierarchy", "corner radius", "type scale", "contrast", "empty state", "grid", "tap target", "label", "focus ring", "alignment", "padding", "hover state", "visual weight", "rhythm", "copy"],
  strengths: [
    "[feels|is] consistent", "lets the content talk", "passes without a fuss", "is calm", "knows what comes first", "has one clear action",
    "is the kind of boring I like", "scales down, I'd bet", "groups things properly", "gives the eye a place to [land|rest]", "would hand over without a meeting", "leaves out what it can",
  ],
  faults: [
    "is off by [two|four] pixels", "competes with the [title|button]", "fails on a bright screen", "isn't on the grid", "needs a visible focus", "has too many radii",
    "relies on colour alone", "will break with German", "is tight on a small phone", "hides the main action", "wants one size fewer", "looks tappable and isn't",
  ],
  questions: [
    "8 or 4 point grid", "how does it look empty", "what happens with a long name", "did you try it at 200 percent", "is {colour} in the system or new", "where does focus go first", "tested with anyone yet", "dark mode too", "is that a component or a one-off", "what's the contrast on {thing}",
  ],
  asides: [
    "we [dropped|cut] half the borders last sprint and nobody noticed", "I always overdo the radius first", "empty states are where I'd spend the time", "every system I've seen has three greys too many", "naming it took us longer than drawing it", "I'd take this over another gradient",
    "the quiet version usually ships", "had the same fight with padding on Monday", "support tickets taught me more than the tests", "good defaults beat settings",
  ],
  tips: [
    "drop one type size", "line {thing} up with the title", "use {colour} once", "give it more air on the left", "merge the two greys", "write the label first", "try it without the border", "make the tap target bigger", "show the error state", "cut the shadow",
  ],
};
