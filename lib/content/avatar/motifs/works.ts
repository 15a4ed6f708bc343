/** Emblems of people who make pictures for their own sake, and of whoever else there is. */
import { box, disc, line, shape, type Motif } from "./strokes";

export const WORKS: readonly Motif[] = [
  [
    "moon eclipse aurora night orbit planet",
    ({ main, second }, dice) =>
      disc(40, 36, dice.int(15, 20), main) +
      shape(`M0 ${dice.int(48, 54)}q20-12 40 0t40 0V80H0z`, second) +
      shape("M0 62q20-10 40 0t40 0V80H0z", main),
  ],
  [
    "sea water lake whale rivers fog",
    ({ main, second }, dice) =>
      [0, 1, 2, 3]
        .map((i) => line(`M8 ${22 + i * 12}q${dice.int(8, 14)}-${dice.int(6, 14)} 32 0t32 0`, i % 2 ? second : main, 5))
        .join(""),
  ],
  [
    "staircase door corridor cathedral city library",
    ({ main, second }, dice) =>
      shape("M14 66V56h11V46h11V36h11V26h11V16h10v50z", main) + disc(dice.int(20, 30), dice.int(20, 30), 7, second),
  ],
  [
    "moth fox heron mask head face",
    ({ main, second }, dice) =>
      shape(
        "M40 24C30 8 12 14 16 32c2 10 14 12 20 10-8 4-12 14-4 20 6 4 8-6 8-14 0 8 2 18 8 14 8-6 4-16-4-20 6 2 18 0 20-10C68 14 50 8 40 24z",
        main,
      ) +
      disc(27, 29, dice.int(3, 6), second) +
      disc(53, 29, 4, second),
  ],
  [
    "",
    ({ main, second }, dice) =>
      [28, 21, 14, 7]
        .map((r, i) => disc(40 + dice.int(-3, 3), 40 + dice.int(-3, 3), r, i % 2 ? second : main))
        .join(""),
  ],
];

/** Somebody whose kind is not known: a face. */
export const FACES: readonly Motif[] = [
  [
    "",
    ({ main, second }, dice) => {
      const [apart, eye] = [dice.int(8, 12), dice.int(2, 4)];
      return (
        box(14, 14, 52, 56, dice.int(16, 26), main) +
        disc(40 - apart, 36, eye, second) +
        disc(40 + apart, 36, eye, second) +
        line(`M${40 - apart} 50q${apart} ${dice.int(1, 8)} ${apart * 2} 0`, second, 3)
      );
    },
  ],
];
