/** Texts of the social marketer; the figures follow the project's study of FloImg's users. */
import type { Archetype } from "../archetype";

export const socialMarketer: Archetype = {
  id: "social-marketer",
  name: "Social marketer",
  description:
    "Runs the feeds of a handful of local businesses and thinks in covers, crops and first frames. Online early, at lunch and all evening; posts a lot, reacts a lot, asks what would make someone stop scrolling.",
  weight: 1.3,
  vibe: "trendy",
  timeZone: "America/Los_Angeles",
  activeDays: [0, 1, 2, 3, 4, 5, 6],
  peakHours: [[7, 9], [12, 14], [18, 22]],
  peakMultiplier: 2.5,
  offPeakMultiplier: 0.5,
  tier: "power",
  mix: { post: 0.8, comment: 0.6, like: 0.9 },
  workflows: ["caption", "resize for stories", "filters", "format conversion"],
  interests: ["instagram", "tiktok", "engagement", "viral content", "stories", "reels", "carousel posts", "short captions", "local business", "cover images", "colour trends"],
  subjects: [
    "an iced coffee against a pink wall", "a bakery window at opening time", "a carousel cover with one big word", "a yoga mat rolled up by the door", "a flat lay of a picnic",
    "a taco stand at dusk", "a before-and-after of a shop front", "a countdown for a weekend sale", "a bunch of tulips in newspaper", "a skater in late sun",
    "a row of nail colours", "a quote card on torn paper", "a rooftop with string lights", "a dog in a bandana", "a smoothie in three layers",
    "a stack of pizza boxes", "a vertical teaser for a concert", "hands holding a paper cup", "a thrift rack sorted by colour", "a plant shop corner",
    "a neon sign that says open", "a surfboard leaning on a van", "a stack of zines", "a bowl of ramen from above", "a summer menu, three items",
    "a market stall in the rain", "a birthday cake, cut", "a gym poster with a huge number", "a palm shadow on concrete", "an unboxing with tissue paper",
  ],
  captionFragments: [
    "testing two covers, this is B", "made for stories first", "the crop does the work", "for the Thursday slot", "one word, one colour, done",
    "would you stop for this?", "made in ten minutes between two calls", "third in a set of five", "client said bolder", "saving this for Sunday evening",
    "warm filter, then half of it back", "same shot, new text", "text in the safe zone this time", "because pink performs", "vertical, obviously",
    "bringing grain back", "a slow day at the shop, so pictures", "keeping the captions under ten words", "lunch hour idea", "part of the spring set",
  ],
  bioFragments: [
    "I run feeds for cafés and one very small brewery.", "Covers, crops, captions.", "Social for shops you walk past.", "Content calendar in a paper notebook.", "Used to sell ads, now make posts.",
    "Always testing version B.", "Stories before posts.", "Marketing for places with a counter.", "Colours first, words after.", "Will make you a poster for tacos.",
    "Bakeries, gyms, plant shops.", "One-person agency, two monitors.", "Short captions only.", "Weekend markets and weekday metrics.",
  ],
  handleWords: ["feed", "social", "crop", "story", "daily", "scroll", "posts", "mkt", "vertical", "cover", "loop", "buzz", "weekend", "counter"],
  palettes: [["hot pink", "tangerine", "cream"], ["lime", "lilac", "white"], ["coral", "teal", "sand"], ["butter yellow", "cobalt", "white"], ["peach", "mint", "cocoa"], ["cherry", "sky", "paper"], ["violet", "apricot", "black"]],
  moods: ["sunny", "punchy", "playful", "fresh", "nostalgic", "cheeky", "bright", "cosy"],
  voice: {
    typicalWords: 9, lowerCase: 0.4, endPunctuation: 0.6, exclamation: 0.22, emoji: 0.1, questions: 0.24, bluntness: 0.2,
    petWords: ["the hook", "scroll stopper", "obsessed", "this crop", "so good", "the pink", "save-able", "first frame", "clean", "a mood", "stealing this layout", "on a Tuesday", "bold"],
    neverSays: ["specular", "statistically", "per se"],
  },
};
