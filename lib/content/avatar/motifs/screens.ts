/** Emblems of people who draw charts, and of those who draw screens. */
import { box, disc, line, shape, type Motif } from "./strokes";

export const CHARTS: readonly Motif[] = [
  [
    "dashboards reports charts bike trees",
    ({ main, second }, dice) => {
      const at = dice.int(0, 3);
      return (
        [0, 1, 2, 3]
          .map((i) => {
            const h = dice.int(14, 42);
            return box(17 + i * 12, 62 - h, 9, h, 2, i === at ? second : main);
          })
          .join("") + box(14, 63, 52, 3, 1, main)
      );
    },
  ],
  [
    "storytelling rainfall sea temperature delays prices rents",
    ({ main, second }, dice) => {
      const ys = [0, 1, 2, 3, 4].map(() => dice.int(22, 56));
      return (
        line(`M15 ${ys[0]}L28 ${ys[1]}L40 ${ys[2]}L53 ${ys[3]}L65 ${ys[4]}`, main, 5) +
        disc(65, ys[4] ?? 40, 5, second) +
        box(14, 63, 52, 3, 1, main)
      );
    },
  ],
  [
    "infographics electricity money survey presentations",
    ({ main, second }, dice) => {
      const a = (dice.int(40, 150) * Math.PI) / 180;
      const [x, y] = [Math.round(40 + 25 * Math.sin(a)), Math.round(40 - 25 * Math.cos(a))];
      return (
        disc(40, 40, 25, main) +
        shape(`M40 40V15A25 25 0 0 1 ${x} ${y}z`, second) +
        (dice.chance(0.5) ? disc(40, 40, 10, main) : "")
      );
    },
  ],
  [
    "",
    ({ main, second }, dice) =>
      Array.from({ length: 9 }, (_, i) =>
        disc(
          18 + i * 5.5,
          Math.round(60 - i * 4.2 + dice.int(-10, 10)),
          i % 4 === 1 ? 5 : 3.5,
          i % 4 === 1 ? second : main,
        ),
      ).join("") + line("M14 16V66H66", main, 3),
  ],
];

export const SCREENS: readonly Motif[] = [
  [
    "settings toggle onboarding components",
    ({ main, second }, dice) => {
      const on = dice.chance(0.5);
      return (
        box(12, 26, 56, 28, 14, main) +
        disc(on ? 54 : 26, 40, 10, second) +
        (dice.chance(0.5) ? box(24, 60, 32, 4, 2, main) : "")
      );
    },
  ],
  [
    "card grid table dashboard systems tablet",
    ({ main, second }, dice) => {
      const at = dice.int(0, 3);
      return [0, 1, 2, 3]
        .map((i) => box(16 + (i % 2) * 26, 16 + (i >> 1) * 26, 22, 22, dice.pick([3, 6, 11]), i === at ? second : main))
        .join("");
    },
  ],
  [
    "icons icon tab focus accessibility",
    ({ main, second }, dice) =>
      `<rect x="15" y="15" width="50" height="50" rx="${dice.int(10, 25)}" fill="none" stroke="${main}" stroke-width="6"/>` +
      box(29, 29, 22, 22, dice.int(2, 11), second),
  ],
  [
    "phone app mobile wireframe prototype paper form",
    ({ main, second }, dice) =>
      box(23, 10, 34, 60, 7, main) +
      box(28, 18, 24, 16 + dice.int(0, 8), 2, second) +
      box(28, 48, 24, 4, 2, second) +
      box(28, 56, dice.int(10, 20), 4, 2, second),
  ],
  [
    "",
    ({ main, second }, dice) =>
      shape("M24 14l36 28-17 3-9 16z", main) + disc(dice.int(54, 60), dice.int(52, 60), 7, second),
  ],
];
