/** Law: a persona's face follows from the persona: its kind and its tastes choose the emblem, its palette the colours, its seed the rest. */
import type { Persona } from "@/lib/persona/persona";
import { createDice } from "../dice";
import { avatarInks } from "./inks";
import { drawEmblem } from "./emblem";

/** An SVG of 80 by 80, without any text of the persona in it. */
export function avatarOf(persona: Persona): string {
  const dice = createDice(persona.seed, `avatar:${persona.handle}`);
  const inks = avatarInks(persona, dice);
  const tastes = [...persona.taste.subjects, ...persona.interests.map(({ topic }) => topic)].join(" ");
  const emblem = drawEmblem(persona.archetypeId, tastes, inks, dice);
  const [x, y, r] = [dice.int(-10, 90), dice.int(-10, 90), dice.int(24, 52)];
  const [turn, size] = [dice.int(-12, 12), dice.int(80, 98) / 100];
  const halo = `<circle cx="${x}" cy="${y}" r="${r}" fill="${inks.second}" opacity=".22"/>`;
  const placed = `<g transform="translate(40 40) rotate(${turn}) scale(${size}) translate(-40 -40)">${emblem}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" width="80" height="80"><rect width="80" height="80" fill="${inks.ground}"/>${halo}${placed}</svg>`;
}

/** The same as an address of its own: a gallery needs to fetch nothing, and no page of the console has to be public. */
export function avatarAddress(persona: Persona): string {
  const plain = avatarOf(persona).replaceAll('"', "'");
  return `data:image/svg+xml,${plain.replace(/[%#<>]/g, (sign) => encodeURIComponent(sign))}`;
}
