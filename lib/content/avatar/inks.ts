/** The colours of a face, from what its persona likes; what is drawn can be told from the ground. */
import { COLORS, colorOf, contrastOf, lightness } from "../colors";
import type { Dice } from "../dice";
import type { Speaker } from "../speaker";

export type AvatarInks = { ground: string; main: string; second: string };

const READABLE = 2.2;
const TOLD_APART = 1.6;
const LIGHT = COLORS.ivory ?? "#f5f0e1";
const DARK = COLORS.ink ?? "#1c2333";

export function avatarInks({ taste }: Pick<Speaker, "taste">, dice: Dice): AvatarInks {
  const liked = taste.palette.flatMap((name) => colorOf(name)?.hex ?? []);
  const own = dice.some([...new Set(liked)], 4);
  const ground = own[0] ?? dice.pick(Object.values(COLORS));
  const shows = (hex: string) => contrastOf(hex, ground) >= READABLE;
  const main = own.slice(1).find(shows) ?? (lightness(ground) > 0.5 ? DARK : LIGHT);
  const differs = (hex: string) => contrastOf(hex, main) >= TOLD_APART && hex !== ground;
  return {
    ground,
    main,
    second: own.slice(1).find(differs) ?? (contrastOf(main, DARK) > contrastOf(main, LIGHT) ? DARK : LIGHT),
  };
}
