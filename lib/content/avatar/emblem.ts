/** Which emblem a persona has. */
import type { Dice } from "../dice";
import type { AvatarInks } from "./inks";
import { GAMES } from "./motifs/games";
import { GOODS, TILES } from "./motifs/goods";
import { CHARTS, SCREENS } from "./motifs/screens";
import type { Motif } from "./motifs/strokes";
import { FACES, WORKS } from "./motifs/works";

const OF_ARCHETYPE: Readonly<Record<string, readonly Motif[]>> = {
  "product-photographer": GOODS,
  "indie-game-dev": GAMES,
  "data-viz": CHARTS,
  "ai-artist": WORKS,
  "social-marketer": TILES,
  "ux-designer": SCREENS,
};
/** What a word of the persona's tastes is worth, against the chance of up to two that each emblem has. */
const NAMED = 0.5;

/** One of the persona's kind: the more of its words the tastes name, the likelier it is. */
export function drawEmblem(archetypeId: string, tastes: string, inks: AvatarInks, dice: Dice): string {
  const motifs = Object.hasOwn(OF_ARCHETYPE, archetypeId) ? (OF_ARCHETYPE[archetypeId] ?? FACES) : FACES;
  const named = new Set(tastes.toLowerCase().match(/[a-z]+/g) ?? []);
  const scored = motifs.map(([words, draw]) => {
    const count = words.split(" ").filter((word) => named.has(word)).length;
    return { draw, score: (words === "" ? 1 : Math.min(3, count)) * NAMED + dice.unit() * 2 };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.draw(inks, dice);
}
