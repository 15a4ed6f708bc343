/** The words and phrases under which a prompt asks for a subject; singular, plurals are found too. */
import { BEASTS } from "./beasts";
import { DREAMS } from "./dreams";
import { GOODS } from "./goods";
import { PLACES } from "./places";
import { STREET } from "./street";

export const SHAPES = { ...BEASTS, ...PLACES, ...GOODS, ...STREET, ...DREAMS } as const;
export type MotifName = keyof typeof SHAPES;

/** What another hand of the painter draws already: turned vessels, sceneries, masks, tile sets, screens. */
export const NATIVE = {
  thing:
    "mug,cup,bottle,perfume,jar,honey,tea tin,lamp,candle,planter,pot,teapot,vase,house plant,houseplant,potted plant",
  dunes: "desert,dunes",
  mountains: "mountains,mountain",
  aurora: "aurora",
  lines: "magnetic lines,flow lines,flow field",
  tiles: "tileset,tiles,tilemap",
  treasure: "gem,coin,sword,mushroom",
} as const;

/** Other names than its own, parted by commas. */
const ALSO: Partial<Record<MotifName, string>> = {
  whale: "whales",
  cat: "kitten",
  dog: "puppy",
  frog: "toad",
  beetle: "scarab",
  dragon: "hatchling",
  bat: "bats",
  heron: "crane,wire bird",
  knight: "mushroom knight",
  spaceship: "rocket",
  campfire: "bonfire",
  bus: "van",
  car: "toy car",
  house: "cottage,snow village",
  rune: "rune icon,rune stone",
  door: "doorway",
  shopfront: "bakery window,shop front,shop window",
  stall: "taco stand,market stall",
  soap: "soap bar",
  watch: "wristwatch",
  sneaker: "running shoe,shoe,sneaker sole",
  pan: "cast iron pan,frying pan",
  notebooks: "notebook,zine",
  earrings: "earring",
  backpack: "rucksack",
  knife: "kitchen knife",
  lipstick: "lipsticks",
  bag: "coffee bag",
  bell: "bicycle bell",
  cloth: "wool blanket,blanket,napkin,linen napkin",
  tube: "hand cream",
  chess: "chess set",
  chest: "treasure chest",
  tumbler: "iced coffee,smoothie",
  papercup: "paper cup",
  boxes: "pizza box,pizza boxe",
  parcel: "open parcel,unboxing",
  card: "carousel cover",
  quote: "quote card",
  menu: "summer menu",
  roll: "yoga mat",
  basket: "picnic basket,picnic",
  tag: "sale tag,price tag",
  tulips: "tulip",
  skateboard: "skater",
  nails: "nail colour,nail polish",
  lights: "string light",
  guitar: "concert guitar",
  rack: "thrift rack,clothes rack",
  sign: "neon sign",
  shelf: "library,bookshelf,bookcase",
  ramen: "bowl of ramen",
  cake: "birthday cake",
  palm: "palm tree,palm shadow",
  plant: "plant shop",
  staircase: "stairs",
  coat: "empty coat",
  wheat: "glass wheat",
  face: "mask,marble head,into a face",
  coral: "coral reef,coral city,grown from coral",
  dish: "satellite dish,satellite dishe",
  antenna: "antennas",
  curtain: "corridor of curtains",
  seeds: "seeds,dandelion",
  hand: "hands",
  chessboard: "chess board",
};

/** Names too common as words to mean the thing by themselves. */
const NEEDS_MORE = new Set(
  "coral dish plant card quote tag sign face cloth tube bag roll boxes parcel lights rack shelf nails glass".split(" "),
);

/** Phrase (words parted by one space) to the name it asks for. */
export const PHRASES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(NATIVE).flatMap(([name, list]) =>
    list.split(",").map((phrase): [string, string] => [phrase, name]),
  ),
  ...Object.keys(SHAPES).flatMap((name): [string, string][] => (NEEDS_MORE.has(name) ? [] : [[name, name]])),
  ...Object.entries(ALSO).flatMap(([name, list]) => list.split(",").map((phrase): [string, string] => [phrase, name])),
]);
