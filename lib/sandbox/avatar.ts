/** A user's face: the one it was invited with, or a small drawn one that belongs to its name and is the same wherever it appears. */
import { drawAt } from "./seed";

/** Background, skin-free face colour, and the ink that reads on it. */
const PALETTES = [
  ["#0f766e", "#99f6e4", "#134e4a"],
  ["#4338ca", "#c7d2fe", "#312e81"],
  ["#b45309", "#fde68a", "#78350f"],
  ["#be123c", "#fecdd3", "#881337"],
  ["#0369a1", "#bae6fd", "#0c4a6e"],
  ["#4d7c0f", "#d9f99d", "#365314"],
  ["#7e22ce", "#e9d5ff", "#581c87"],
  ["#334155", "#e2e8f0", "#0f172a"],
  ["#c2410c", "#fed7aa", "#7c2d12"],
  ["#0e7490", "#a5f3fc", "#164e63"],
] as const;

const DRAWING = "data:image/svg+xml,";

export const isDrawing = (address: string): boolean => address.startsWith(`${DRAWING}%3Csvg `);

/** The drawing in an address that holds one; null for any other, and for one that cannot be read. */
export function drawingIn(address: string | null): string | null {
  if (address === null || !isDrawing(address)) return null;
  try {
    return decodeURIComponent(address.slice(DRAWING.length));
  } catch {
    return null;
  }
}

export function avatarSvg(username: string): string {
  const draw = (index: number, min: number, max: number) => min + drawAt(`avatar:${username}`, index) * (max - min);
  const round = (value: number) => Math.round(value * 10) / 10;
  const [ground, face, ink] = PALETTES[Math.floor(draw(1, 0, PALETTES.length))] ?? PALETTES[0];
  const accent = (PALETTES[Math.floor(draw(2, 0, PALETTES.length))] ?? PALETTES[1])[1];
  const tilt = round(draw(3, -14, 14));
  const x = round(draw(4, 34, 46));
  const y = round(draw(5, 40, 50));
  const corner = round(draw(6, 18, 32));
  const apart = round(draw(7, 8, 12));
  const eye = round(draw(8, 2.2, 3.4));
  const smile = round(draw(9, 2, 8));
  const mouth = round(draw(10, 6, 11));
  const gaze = round(draw(11, -3, 3));
  const spotX = round(draw(12, 0, 80));
  const spotY = round(draw(13, 0, 30));
  const spot = round(draw(14, 14, 30));
  const middle = 32 + gaze;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" width="80" height="80">`,
    `<rect width="80" height="80" fill="${ground}"/>`,
    `<circle cx="${spotX}" cy="${spotY}" r="${spot}" fill="${accent}" opacity="0.35"/>`,
    `<g transform="translate(${round(x - 32)} ${round(y - 32)}) rotate(${tilt} 32 32)">`,
    `<rect x="4" y="4" width="64" height="72" rx="${corner}" fill="${face}"/>`,
    `<circle cx="${round(middle - apart)}" cy="30" r="${eye}" fill="${ink}"/>`,
    `<circle cx="${round(middle + apart)}" cy="30" r="${eye}" fill="${ink}"/>`,
    `<path d="M${round(middle - mouth)} 42q${mouth} ${smile} ${round(mouth * 2)} 0" fill="none" stroke="${ink}" stroke-width="2.4" stroke-linecap="round"/>`,
    `</g></svg>`,
  ].join("");
}
