/** Emblems of people who show goods, and of those who sell them. */
import { box, disc, line, shape, type Motif } from "./strokes";

export const GOODS: readonly Motif[] = [
  [
    "mug cup teapot tea coffee ceramic",
    ({ main, second }, dice) => {
      const w = dice.int(26, 32);
      return (
        box(24, 28, w, 32, 6, main) +
        line(`M${24 + w} 36q12 0 12 8t-12 8`, main, 5) +
        box(24, 36 + dice.int(0, 8), w, 5, 0, second)
      );
    },
  ],
  [
    "bottle perfume honey jar cream soap",
    ({ main, second }, dice) => {
      const w = dice.int(22, 32);
      return (
        box(36, 14, 8, 12, 2, second) +
        box(40 - w / 2, 25, w, 40, dice.int(3, 11), main) +
        box(40 - w / 2, 38, w, 13, 0, second)
      );
    },
  ],
  [
    "lamp candle light studio",
    ({ main, second }, dice) => {
      const w = dice.int(16, 22);
      return (
        shape(`M${40 - w} 42L32 20h16L${40 + w} 42z`, main) +
        box(38, 42, 4, 18, 0, second) +
        box(28, 60, 24, 5, 2, second)
      );
    },
  ],
  [
    "watch clock glass reflections",
    ({ main, second }, dice) =>
      box(33, 8, 14, 64, 3, second) +
      disc(40, 40, 20, main) +
      line(`M40 40V28M40 40l${dice.int(-9, 9)} ${dice.int(4, 9)}`, second, 3),
  ],
  [
    "shoes sneakers leather wallet backpack",
    ({ main, second }, dice) =>
      shape(`M14 56V34h14q4 ${dice.int(8, 13)} 18 12 20 2 20 10z`, main) +
      box(13, 56, 54, 6, 3, second) +
      line("M31 38l7-4M37 44l7-4", second, 3),
  ],
  [
    "",
    ({ main, second }, dice) =>
      disc(40, 40, 24, main) + disc(40, 40, 16, second) + disc(40, 40, dice.int(7, 11), main) + disc(34, 34, 3, second),
  ],
];

export const TILES: readonly Motif[] = [
  [
    "coffee cup smoothie ramen bowl taco pizza bakery cake",
    ({ main, second }, dice) =>
      shape("M24 28h32l-4 36H28z", main) +
      box(21, 22, 38, 7, 3, second) +
      box(26, 40 + dice.int(0, 6), 28, 10, 0, second),
  ],
  [
    "plant tulips palm flowers garden",
    ({ main, second }, dice) => {
      const a = dice.int(0, 71);
      const leaf = (turn: number) =>
        `<ellipse cx="40" cy="24" rx="8" ry="14" fill="${main}" transform="rotate(${turn} 40 40)"/>`;
      return [0, 72, 144, 216, 288].map((turn) => leaf(turn + a)).join("") + disc(40, 40, 8, second);
    },
  ],
  [
    "sun beach surfboard picnic sunny",
    ({ main, second }, dice) =>
      disc(40, 42, dice.int(15, 19), main) +
      line("M40 10v8M40 66v6M10 42h6M64 42h6M19 21l5 5M61 21l-5 5M19 63l5-5M61 63l-5-5", second, 5),
  ],
  [
    "shop market neon stand front awning",
    ({ main, second }, dice) =>
      box(18, 36, 44, 28, 2, main) +
      [0, 1, 2, 3].map((i) => shape(`M${14 + i * 13} 20h13v14a6.5 6.5 0 0 1-13 0z`, i % 2 ? main : second)).join("") +
      box(dice.pick([24, 44]), 44, 12, 20, 1, second),
  ],
  [
    "",
    ({ main, second }, dice) =>
      shape("M16 20h48a6 6 0 0 1 6 6v22a6 6 0 0 1-6 6H40L26 66V54H16a6 6 0 0 1-6-6V26a6 6 0 0 1 6-6z", main) +
      [0, 1, 2].map((i) => disc(27 + i * 13, 37, i === dice.int(0, 2) ? 5 : 4, second)).join(""),
  ],
];
