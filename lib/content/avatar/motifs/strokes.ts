/** What emblems are drawn with, on a field of 80 by 80. */
import type { Dice } from "../../dice";
import type { AvatarInks } from "../inks";

type Draw = (inks: AvatarInks, dice: Dice) => string;
/** Words of a persona's subjects and interests that call for it; "" is for anybody of the kind. */
export type Motif = readonly [words: string, draw: Draw];

export const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
export const line = (d: string, ink: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
export const disc = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
export const box = (x: number, y: number, w: number, h: number, r: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`;
