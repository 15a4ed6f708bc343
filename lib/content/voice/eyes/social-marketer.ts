import type { Eye } from "../eye";

/** The first second, the crop and the words on top. */
export const socialMarketerEye: Eye = {
  parts: ["hook", "first frame", "type", "crop", "colour block", "headline", "safe zone", "cover", "contrast", "empty corner", "filter", "pacing", "thumb stop", "caption line", "mood", "framing"],
  strengths: [
    "[reads|lands] in under a second", "made me scroll back", "leaves room for [text|the copy]", "would [hold|survive] a story crop", "feels like a [summer|weekend|slow] morning", "isn't trying too hard",
    "would work as a [cover|carousel opener]", "[pops|carries] on a small screen", "has a point of view", "knows who it's for", "looks like a brand, not a template", "does the selling quietly",
  ],
  faults: [
    "gets [eaten|covered] by the buttons", "is busy for a phone", "needs one clear thing", "[fades|disappears] in dark mode", "could be anybody's", "is two ideas in one post",
    "is a bit last year", "asks for a shorter line", "drops off at the bottom third", "wants more contrast", "won't survive a square crop", "buries the good part",
  ],
  questions: [
    "is this for stories or the grid", "who's it for", "did you test another [crop|cover]", "what goes in the second slide", "would you run it with text or without", "{colour} on purpose or [happy accident|house colour]",
    "is there a vertical one", "which one got [saved|shared] more", "what's the line going under {thing}",
  ],
  asides: [
    "[posted|ran] something close to this in spring and it did okay", "people save these more than they like them", "the plain ones [outlast|outdo] the clever ones", "I'd have put a sticker on it and ruined it", "our numbers say [faces|hands] but I like this more", "Tuesday lunch crowd would get it",
    "half my feed is beige right now", "scheduling mine for Sunday, wish me luck", "short captions win, I keep forgetting", "carousel fatigue is real",
  ],
  tips: [
    "put the line on top", "lose the second colour", "cut it at 4:5", "open with {thing} and nothing else", "make a quiet version for the grid", "try bigger type", "keep one word", "hold it for the weekend", "crop until it hurts", "run it without the filter",
  ],
};
