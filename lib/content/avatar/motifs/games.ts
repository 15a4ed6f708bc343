/** Emblems of people who draw games. */
import type { Dice } from "../../dice";
import type { AvatarInks } from "../inks";
import { box, shape, type Motif } from "./strokes";

/** A creature on a grid of eight: the left half is drawn by chance, the right one mirrors it. */
function creature({ main, second, ground }: AvatarInks, dice: Dice): string {
  let cells = "";
  for (let y = 1; y < 7; y += 1)
    for (let x = 1; x < 4; x += 1)
      if (y === 3 || dice.chance(y === 1 ? 0.4 : 0.72))
        cells += `M${x * 8 + 8} ${y * 8 + 8}h8v8h-8zM${64 - x * 8} ${y * 8 + 8}h8v8h-8z`;
  const eyes = dice.pick([2, 3]) * 8 + 8;
  return (
    shape(cells, main) +
    box(24, 32, 8, 8, 0, second) +
    box(48, 32, 8, 8, 0, second) +
    box(24, eyes + 16, 8, 8, 0, ground)
  );
}

export const GAMES: readonly Motif[] = [
  [
    "ghost bat swamp eerie cave",
    ({ main, second }, dice) =>
      shape("M20 64V32h4v-8h8v-4h16v4h8v8h4v32h-8v-6h-8v6h-8v-6h-8v6h-8z", main) +
      box(30, 34, 6, 8 + dice.int(0, 1) * 4, 0, second) +
      box(46, 34, 6, 8, 0, second),
  ],
  [
    "chest treasure potion inventory icons",
    ({ main, second }, dice) =>
      box(16, 26, 48, 14, 0, second) +
      box(16, 40, 48, 22, 0, main) +
      box(36, 36, 8, 12, 0, second) +
      box(16 + dice.int(0, 2) * 8, 50, 8, 4, 0, second),
  ],
  [
    "door dungeon temple castle bridge tileset level",
    ({ main, second }, dice) =>
      shape("M20 66V30h6v-8h8v-6h12v6h8v8h6v36z", main) +
      box(30, 34, 20, 32, 0, second) +
      box(dice.pick([32, 44]), 48, 4, 4, 0, main),
  ],
  ["", creature],
];
