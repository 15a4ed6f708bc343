/** Texts of the product photographer; the figures follow the project's study of FloImg's users. */
import type { Archetype } from "../archetype";

export const productPhotographer: Archetype = {
  id: "product-photographer",
  name: "Product photographer",
  description:
    "Shoots small goods for online shops and spends more time on light and edges than on anything else. Works office hours, posts finished packshots, notices reflections, dust and crooked labels.",
  weight: 1.5,
  vibe: "professional",
  timeZone: "America/New_York",
  activeDays: [1, 2, 3, 4, 5],
  peakHours: [[9, 12], [13, 17]],
  peakMultiplier: 2,
  offPeakMultiplier: 0.3,
  tier: "regular",
  mix: { post: 0.7, comment: 0.4, like: 0.8 },
  workflows: ["background removal", "shadow", "batch resize", "colour correction"],
  interests: ["product photography", "e-commerce", "packshots", "lifestyle", "marketplace listings", "clean backgrounds", "studio light", "colour accuracy", "glass and reflections", "food styling"],
  subjects: [
    "a ceramic mug on pale linen", "a leather wallet, half open", "three soap bars in a row", "a wristwatch against slate", "amber bottles on a mirror",
    "running shoes floating over grey", "a brass desk lamp", "folded wool blankets", "a jar of honey with backlight", "sunglasses on wet stone",
    "a cast-iron pan from above", "headphones on a plinth", "a perfume bottle in hard light", "a wooden toy car", "stacked notebooks",
    "a tea tin with loose leaves", "a steel water bottle with drops", "earrings on a folded card", "a candle just blown out", "a canvas backpack, front and side",
    "a kitchen knife on walnut", "lipsticks in a diagonal", "a terracotta planter", "sneaker soles, close", "a coffee bag standing upright",
    "a bicycle bell on white", "linen napkins with one crease", "a glass teapot, steam visible", "hand cream in morning light", "a chess set mid game",
  ],
  captionFragments: [
    "one softbox, one white card, nothing else", "shadow kept, background gone", "fourth attempt at this label", "for a shop that opens next week", "the highlight on the rim took an hour",
    "shot tethered, colours checked against the sample", "client wanted warmer, I wanted colder, this is the middle", "no retouching below the neck of the bottle", "square crop for the listing, wide one for the banner", "dust is winning",
    "trying a darker base than usual", "same setup as Monday, other side of the table", "backlit, because glass", "kept the crease on purpose", "reference shot before the batch",
    "the reflection is real, the table is not", "three sizes out of one frame", "hard light for once", "grey point set on the lid", "still not sure about the angle",
  ],
  bioFragments: [
    "Tabletop and packshots.", "I light small things for small shops.", "Mostly glass, sometimes shoes.", "White backgrounds that are really white.", "Ten years of removing dust.",
    "Studio in a former bakery.", "Catalogue work by day, still life after.", "I own more reflectors than chairs.", "Listing photos that match the parcel.", "Labels straight, shadows soft.",
    "Former lab technician, now behind a camera.", "Food, cosmetics, the odd watch.", "Ask me about polarisers.", "Freelance, two rooms, one window.",
  ],
  handleWords: ["packshot", "softbox", "tabletop", "still", "studio", "lens", "backdrop", "props", "shutter", "goods", "frame", "gloss", "linen", "flatlay"],
  palettes: [["ivory", "sand", "slate"], ["white", "cool grey", "steel blue"], ["terracotta", "cream", "olive"], ["charcoal", "brass", "bone"], ["blush", "oatmeal", "walnut"], ["sage", "chalk", "copper"], ["ink", "amber", "smoke"]],
  moods: ["calm", "crisp", "warm", "understated", "fresh", "polished", "quiet", "honest"],
  voice: {
    typicalWords: 14, lowerCase: 0.08, endPunctuation: 0.86, exclamation: 0.06, emoji: 0.02, questions: 0.22, bluntness: 0.35,
    petWords: ["clean", "edge", "falloff", "rim light", "nice separation", "the shadow", "colour cast", "tidy", "specular", "framing", "for a listing", "texture", "the label"],
    neverSays: ["literally", "vibes", "slay"],
  },
};
