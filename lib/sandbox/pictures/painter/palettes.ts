/** Palettes are few and hand-tuned: six roles each, harmonious in any of the families, found by words of mood and colour. */

export interface Palette {
  name: string;
  /** Darkest, for night and line. */
  ink: string;
  deep: string;
  main: string;
  soft: string;
  /** The one colour that stands out. */
  accent: string;
  /** Lightest, for paper and light. */
  pale: string;
}

const row = (name: string, colours: string, words: string): { palette: Palette; words: string[] } => {
  const [ink, deep, main, soft, accent, pale] = colours.split(" ").map((hex) => `#${hex}`) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { palette: { name, ink, deep, main, soft, accent, pale }, words: words.split(" ") };
};

export const palettes = [
  row(
    "lagoon",
    "0f1f2e 115e59 1a8f86 7ad7c6 f5b83d f2faf6",
    "teal turquoise aqua mint lagoon tropical fresh calm spa ocean",
  ),
  row(
    "ember",
    "1d120e 6e2810 b9461a f08c4a ffd98a fff4e6",
    "orange autumn fire ember warm rust campfire spice pumpkin fall",
  ),
  row(
    "iris",
    "1b1a3f 3a33a0 6f5be0 ab96f7 fda4af fff6ef",
    "purple violet indigo dream dreamy magic fantasy mystic cosmic",
  ),
  row(
    "moss",
    "14261b 2d553a 5a8a5a a9b98a e9b949 fbf8e6",
    "green forest moss emerald botanical garden jungle woodland spring",
  ),
  row(
    "oat",
    "2b2118 684a35 a2764f d8b48a 5f8a86 f9eedb",
    "beige brown coffee wood wooden oat natural cozy cosy linen rustic cafe latte",
  ),
  row("rose", "361a2a 86304f cb5a7c f0a8b6 f0bf5a fdf0ef", "pink rose romantic blush love valentine floral magenta"),
  row(
    "fjord",
    "0c1730 1f3358 3d6185 8fc1d4 f2a541 eaf5f8",
    "blue fjord cold deep nordic scandinavian marine storm rain rainy",
  ),
  row(
    "stone",
    "26251f 55534a 8b877a cbc5b6 c8603f f4f1e9",
    "grey gray stone concrete minimal minimalist neutral quiet muted brutalist",
  ),
  row("neon", "0d0524 3a1a7a 8d3bd8 d08bff ffa62b fff1e6", "neon cyberpunk synthwave retrowave arcade club vaporwave"),
  row("lava", "140a12 6e1023 c3302b ef7a3a ffc14d fff5e4", "red crimson lava hot volcano passion bold spicy scarlet"),
  row("citrus", "1d2a17 4b6b1a 8fae34 dbe38a f58a2e fdfbe6", "lime lemon yellow citrus summer zesty juicy pineapple"),
  row("sky", "0f2747 215596 4a8fd0 b3d6f0 f8a74a f5fafd", "sky clean airy cloud noon morning daylight corporate tech"),
  row("dusk", "1c1838 4a3a68 a05d88 f0a384 ffd7a3 fff0e4", "dusk sunset sundown golden twilight evening dawn sunrise"),
  row("sage", "27312b 55695c 8ba491 c6d3c4 d7906f f5f5ef", "sage calm matte serene zen wellness soft gentle yoga"),
  row(
    "terracotta",
    "33201a 84402f c46c4c e8b091 41726f f9ede2",
    "terracotta clay desert adobe mediterranean mexican dune sand canyon copper",
  ),
  row("mono", "141414 3a3a3a 7d7d7d c2c2c2 e2512f f7f6f3", "black white monochrome contrast noir ink bw"),
  row(
    "candy",
    "33285a 6f62bd f2849e bfdcf7 ffd166 fffaf3",
    "candy pastel playful kawaii cute bubblegum sweet kids fun happy",
  ),
  row("cobalt", "0b1236 20409c 3a66ee 9db9ff ff7350 f4f6ff", "cobalt navy electric startup modern digital royal"),
  row(
    "arctic",
    "1a2c3d 41617a 82a6ba c9dfe8 f0b3a4 f7fbfc",
    "snow snowy winter ice icy arctic frost glacier silver alpine",
  ),
  row(
    "gold",
    "201a12 5f4818 b58a33 e7c878 8a2f3b fcf6e5",
    "gold golden mustard luxury elegant amber honey whisky brass wheat",
  ),
  row("lilac", "2a2440 5e5288 9a88c4 d6c9ee f2a38b faf6fd", "lavender lilac provence spa perfume soft dreamy"),
  row(
    "peach",
    "3a2326 99524f e08a72 f8c3a8 5b8f8a fff4ea",
    "peach coral apricot salmon skincare beauty cosmetic delicate",
  ),
] as const;

/** What a colour word means, as the colour of a thing. */
export const colourWords: Record<string, string> = {
  aqua: "#46b3bd",
  vermilion: "#d64f31",
  ruby: "#97233f",
  maroon: "#6f2937",
  sienna: "#9e5a34",
  ochre: "#bb8934",
  umber: "#62493a",
  taupe: "#8c7f74",
  tan: "#c2a37d",
  khaki: "#a59a6e",
  chartreuse: "#b1c640",
  ultramarine: "#253593",
  periwinkle: "#8b95d6",
  mauve: "#9e7b91",
  fuchsia: "#c63a89",
  graphite: "#474b51",
  red: "#c03a34",
  crimson: "#a8233a",
  scarlet: "#cf3a2b",
  burgundy: "#74223a",
  coral: "#ec7a63",
  salmon: "#ef9480",
  peach: "#f4b394",
  orange: "#e4803a",
  rust: "#b0532a",
  terracotta: "#c46c4c",
  copper: "#b87350",
  brass: "#b08d57",
  bronze: "#8c6239",
  amber: "#dc9a34",
  mustard: "#d3a02f",
  gold: "#cba24a",
  golden: "#d8ac52",
  yellow: "#efc84a",
  lemon: "#f2dc63",
  lime: "#a7c744",
  olive: "#7d8146",
  green: "#3f8a5c",
  emerald: "#1d7f5f",
  sage: "#97ad97",
  mint: "#a4dcc4",
  teal: "#1f857f",
  turquoise: "#3bb5ad",
  cyan: "#54bcd0",
  blue: "#3e72b8",
  navy: "#22355f",
  cobalt: "#3158c8",
  indigo: "#463f9e",
  violet: "#7255c2",
  purple: "#74499c",
  lavender: "#b6a6dd",
  lilac: "#c8b2e0",
  magenta: "#c23d8c",
  pink: "#e992aa",
  rose: "#d77890",
  blush: "#efc2bd",
  brown: "#805b40",
  chocolate: "#5d3d2c",
  beige: "#dccaab",
  cream: "#f3e8d2",
  ivory: "#f5efe0",
  sand: "#dcc39c",
  white: "#f3f1ec",
  grey: "#94938e",
  gray: "#94938e",
  silver: "#c3c7ca",
  charcoal: "#3b3d42",
  black: "#26262a",
};

/** Names of things that are colours where they stand in a list by themselves, as in "plum, bone and slate". */
export const colourThings: Record<string, string> = {
  apricot: "#eeb07f",
  ash: "#b0aea7",
  bone: "#e4dac5",
  brick: "#a14a35",
  chalk: "#eeede7",
  coal: "#282a2e",
  ember: "#cd5531",
  foam: "#c0e0d5",
  fog: "#c6cacf",
  forest: "#29513d",
  ice: "#cee4ec",
  ink: "#202635",
  midnight: "#191f3a",
  moss: "#697840",
  night: "#161a2e",
  oatmeal: "#dacdb7",
  pearl: "#eae6de",
  pine: "#2b4b3f",
  plum: "#6a3f6c",
  slate: "#5b6671",
  smoke: "#828589",
  straw: "#d9c370",
  walnut: "#5d4531",
};
