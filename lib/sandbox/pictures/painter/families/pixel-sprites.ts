/** Sprites: creatures grown symmetric from chance, treasures from small hand-set masks; light comes from above. */
import { mix, tone } from "../../drawing/colour";
import type { Random } from "../../drawing/random";
import type { Palette } from "../palettes";
import { PixelGrid } from "./pixel-grid";

/** Puts an outline round every filled cell, one cell wide. */
function edge(body: boolean[][], grid: PixelGrid, colour: string): void {
  const on = (x: number, y: number) => body[y]?.[x] === true;
  for (let y = 0; y < grid.rows; y++) {
    for (let x = 0; x < grid.columns; x++) {
      if (!on(x, y) && (on(x - 1, y) || on(x + 1, y) || on(x, y - 1) || on(x, y + 1))) grid.set(x, y, colour);
    }
  }
}

export function makeCreature(random: Random, ink: string, outline: string, p: Palette): PixelGrid {
  const side = 18;
  const half = side / 2;
  const grid = new PixelGrid(side, side);
  const body = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  const put = (x: number, y: number) => {
    if (x < 1 || y < 1 || x >= half || y > side - 2) return;
    body[y]![x] = body[y]![side - 1 - x] = true;
  };
  const [rx, ry] = [random.between(4.4, 6.2), random.between(4, 5.6)];
  const cy = random.between(8.2, 9.4);
  for (let y = 1; y < side - 1; y++)
    for (let x = 1; x < half; x++)
      if (((half - 0.5 - x) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1.02 + random.between(-0.12, 0.06)) put(x, y);
  const crown = random.whole(0, 3);
  const top = Math.round(cy - ry);
  if (crown === 0) for (let i = 0; i < 4; i++) put(4 - Math.floor(i / 2), top + 1 - i + 1);
  if (crown === 1)
    for (const [x, y] of [
      [6, 0],
      [6, -1],
      [6, -2],
      [5, 1],
      [5, 0],
      [4, 1],
    ] as const)
      put(x, top + y);
  if (crown === 2) for (const x of [8, 6, 4]) for (const y of [-1, 0, 1]) put(x, top + y);
  const foot = Math.round(cy + ry);
  const stance = random.pick([[6, 7], [4, 5], [3, 7], [5]]);
  for (const x of stance) for (let i = -1; i < random.whole(1, 3); i++) put(x, foot + i);
  if (random.chance(0.6))
    for (let i = 0; i < 3; i++) put(Math.round(half - rx) - 1 + (i === 2 ? 1 : 0), Math.round(cy) + i);
  edge(body, grid, outline);
  const spots = random.chance(0.5);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (!body[y]![x]) continue;
      const high = !body[y - 1]?.[x];
      const low = y > cy + ry * 0.45 || !body[y + 1]?.[x];
      const belly = ((half - 0.5 - x) / (rx * 0.55)) ** 2 + ((y - cy - ry * 0.45) / (ry * 0.5)) ** 2 < 1;
      let colour = high ? tone(ink, 0.13) : low ? tone(ink, -0.12) : ink;
      if (belly) colour = mix(tone(ink, 0.1), p.pale, 0.55);
      else if (spots && !high && (x * 7 + (x < half ? 0 : 3) + y * 5) % 11 === 0) colour = tone(ink, -0.16);
      grid.set(x, y, colour);
    }
  }
  const eyeY = Math.round(cy - ry * 0.25);
  const gap = random.whole(1, 2);
  const wide = random.chance(0.6);
  for (const x of [half - 1 - gap, half + gap]) {
    for (const dy of [0, 1])
      for (const dx of wide ? [0, x < half ? -1 : 1] : [0]) grid.set(x + dx, eyeY + dy, "#ffffff");
    grid.set(x, eyeY + 1, "#17151c");
    if (!wide) grid.set(x, eyeY, "#17151c");
  }
  const lip = mix(outline, ink, 0.15);
  const reach = random.whole(0, 1);
  for (let x = half - 1 - reach; x <= half + reach; x++) grid.set(x, eyeY + 3, lip);
  if (reach === 1 && random.chance(0.6)) for (const x of [half - 3, half + 2]) grid.set(x, eyeY + 2, lip);
  return grid;
}

/** Masks: # body, + light, - shade, o second colour, w white, e dark second. */
const MASKS: Record<string, string[]> = {
  potion: [
    "....oooo....",
    "....eeee....",
    "....w##.....",
    "....w##.....",
    "...+w###....",
    "..+######...",
    ".+##w####-..",
    ".+#w#####-..",
    ".+#######-..",
    ".+######--..",
    "..-####--...",
    "....----....",
  ],
  heart: [
    "..++....++..",
    ".+ww#..####.",
    "+ww#########",
    "+w##########",
    "+###########",
    ".##########-",
    ".#########--",
    "..#######--.",
    "...#####--..",
    "....##---...",
    ".....--.....",
  ],
  gem: [
    "...++++++...",
    "..+ww####-..",
    ".+ww##+###-.",
    "+++++++-----",
    "+ww##+##---.",
    ".+w##+##--..",
    "..+##+##-...",
    "...+#+#-....",
    "....+#-.....",
    ".....-......",
  ],
  mushroom: [
    "....++++....",
    "..++#ww###..",
    ".+##www####.",
    "+###ww###ww-",
    "+ww#####www-",
    "+ww######w--",
    ".---------..",
    "...owwoo....",
    "...owwoo....",
    "...owooo....",
    "....oooo....",
  ],
  sword: [
    ".........+++",
    "........+w#-",
    ".......+w#-.",
    "......+w#-..",
    ".....+w#-...",
    ".o..+w#-....",
    ".oe+w#-.....",
    "..oe#-......",
    "..eoe.......",
    ".oo.oo......",
    "oo...o......",
    "o...........",
  ],
  coin: [
    "...++++++...",
    "..+######-..",
    ".+#ww#####-.",
    "+#w##++##--.",
    "+#w##+###-#-",
    "+####+###-#-",
    "+####+###-#-",
    "+###+++##-#-",
    ".+########-.",
    "..+######-..",
    "...------...",
  ],
  key: [
    "..++++......",
    ".+#..#-.....",
    ".+#..#-.....",
    ".+#..#-.....",
    "..+##-......",
    "...##.......",
    "...##.......",
    "...####.....",
    "...##.......",
    "...###......",
    "...##.......",
  ],
  chest: [
    ".oooooooooo.",
    "o++++++++++o",
    "o+########-o",
    "o##########o",
    "oooooeeooooo",
    "o###ewwe###o",
    "o###ewwe###o",
    "o####ee####o",
    "o#--------#o",
    "oooooooooooo",
  ],
};

export const treasureNames = Object.keys(MASKS);

export function makeTreasure(random: Random, name: string, ink: string, outline: string, p: Palette): PixelGrid {
  const mask = MASKS[name] ?? MASKS["gem"]!;
  const grid = new PixelGrid(14, 14);
  const top = Math.floor((14 - mask.length) / 2);
  const second = name === "mushroom" ? mix(p.pale, "#e8d3b0", 0.5) : mix("#8a6a45", p.accent, random.between(0.1, 0.4));
  const inks: Record<string, string> = {
    "#": ink,
    "+": tone(ink, 0.12),
    "-": tone(ink, -0.14),
    w: mix(tone(ink, 0.2), "#ffffff", 0.7),
    o: second,
    e: tone(second, -0.16),
  };
  const body = Array.from({ length: 14 }, () => Array.from({ length: 14 }, () => false));
  for (const [y, line] of mask.entries())
    for (const [x, sign] of [...line].entries()) if (sign !== ".") body[y + top]![x + 1] = true;
  edge(body, grid, outline);
  for (const [y, line] of mask.entries())
    for (const [x, sign] of [...line].entries()) if (inks[sign] !== undefined) grid.set(x + 1, y + top, inks[sign]);
  return grid;
}
