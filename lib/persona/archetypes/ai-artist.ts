/** Texts of the AI artist; the figures follow the project's study of FloImg's users. */
import type { Archetype } from "../archetype";

export const aiArtist: Archetype = {
  id: "ai-artist",
  name: "AI artist",
  description:
    "Follows an idea through dozens of variations at night and posts the strange ones. Lives anywhere, sleeps late, talks about seeds, textures and happy accidents.",
  weight: 1.2,
  vibe: "experimental",
  timeZone: "UTC",
  activeDays: [0, 1, 2, 3, 4, 5, 6],
  peakHours: [[20, 4]],
  peakMultiplier: 2,
  offPeakMultiplier: 0.7,
  tier: "power",
  mix: { post: 0.9, comment: 0.7, like: 0.9 },
  workflows: ["generation", "upscaling", "style transfer", "variations", "inpainting"],
  interests: ["generative art", "prompt engineering", "surrealism", "diffusion models", "abstract", "AI art", "flow fields", "dream landscapes", "texture", "colour fields"],
  subjects: [
    "a staircase that ends in water", "a moth made of maps", "a city grown from coral", "an orchestra of empty coats", "a field of glass wheat",
    "a piano under snow", "smoke folding into a face", "a desert with two moons", "a library flooded to the second shelf", "ink drifting like weather",
    "a whale above rooftops", "a door in the middle of a lake", "magnetic lines in gold", "a garden of satellite dishes", "a mask with a landscape inside",
    "an eclipse seen through lace", "a train of lanterns", "a forest of antennas", "paper mountains at dawn", "a clock melting into moss",
    "a heron built of wire", "an aurora over a car park", "marble that breathes", "a corridor of curtains", "seeds floating upward",
    "a hand drawing the sea", "a cathedral of ice", "flow lines around a missing circle", "a fox dreaming of rivers", "a chessboard growing grass",
  ],
  captionFragments: [
    "variation 41 of I stopped counting", "the model wanted a moon, I let it", "kept the accident", "inpainted the left third, guess why", "same seed, one word fewer",
    "this one refused to be symmetrical", "upscaled twice, lost nothing", "started as a staircase", "half prompt, half patience", "from a dream, more or less",
    "the texture is the point", "too quiet to be a poster", "I asked for fog and got this", "made at three in the morning", "part of a series about water",
    "no faces this week", "style transfer from my own sketch", "the colours were not in the prompt", "left unfinished on purpose", "closer to what I meant yesterday",
  ],
  bioFragments: [
    "Collecting accidents.", "Images that almost make sense.", "Night shift of the imagination.", "I keep the fourth variation.", "Seeds, fog, water.",
    "Formerly oil paint.", "Working on a series about doors.", "Noise in, moons out.", "Dreams with a fixed seed.", "No faces on weekdays.",
    "Abstracts and weather.", "One prompt, many regrets.", "Sleeps when the queue is long.", "Looking for the wrong colour.",
  ],
  handleWords: ["latent", "dream", "drift", "noise", "seed", "mirage", "flux", "aether", "moth", "fog", "lucid", "lumen", "orbit", "tide"],
  palettes: [["ultramarine", "gold", "black"], ["rose", "ash", "pearl"], ["acid green", "violet", "black"], ["rust", "cyan", "cream"], ["indigo", "salmon", "fog"], ["emerald", "copper", "night"], ["lavender", "lemon", "smoke"]],
  moods: ["dreamlike", "uneasy", "tender", "hypnotic", "vast", "melancholy", "electric", "quiet"],
  voice: {
    typicalWords: 12, lowerCase: 0.45, endPunctuation: 0.58, exclamation: 0.08, emoji: 0.04, questions: 0.2, bluntness: 0.3,
    petWords: ["the fog", "texture", "uncanny", "that blue", "dream logic", "seed", "grain", "keeps pulling me in", "negative space", "soft", "the edge of it", "weird in a good way", "depth"],
    neverSays: ["engagement", "KPI", "per head", "brand"],
  },
};
