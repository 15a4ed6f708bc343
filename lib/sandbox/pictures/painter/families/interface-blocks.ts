/** Blocks a screen is stacked from, each drawn from `y` down in hundredths of the screen's width. */
import { mix } from "../../drawing/colour";
import type { Scene } from "../scene";
import type { ScreenInks } from "./interface-screens";

export type Block = { tall: number; draw(scene: Scene, inks: ScreenInks, y: number): void };

const bar = ({ sheet }: Scene, x: number, y: number, w: number, fill: string, h = 2.4) =>
  sheet.rect(x, y, w, h, { rx: h / 2, fill });

const title: Block = {
  tall: 18,
  draw(scene, inks, y) {
    bar(scene, 8, y, scene.random.between(40, 58), inks.text, 6);
    bar(scene, 8, y + 9.5, scene.random.between(26, 50), inks.line);
  },
};
const text: Block = {
  tall: 25,
  draw(scene, inks, y) {
    for (let i = 0; i < 5; i++)
      bar(scene, 8, y + i * 4.6, i === 4 ? 40 : scene.random.between(72, 84), inks.quiet, 1.7);
  },
};
const image: Block = {
  tall: 62,
  draw({ sheet }, inks, y) {
    sheet.rect(8, y, 84, 56, { rx: 6, fill: sheet.linear(60, [0, inks.third], [1, inks.brand]) });
    sheet.ellipse(70, y + 17, 8, 8, { fill: inks.second });
    sheet.path(`M8 ${y + 48}L34 ${y + 22}L54 ${y + 42}L66 ${y + 32}L92 ${y + 50}V${y + 56}H8Z`, {
      fill: mix(inks.brand, "#000000", 0.3),
    });
  },
};
const row: Block = {
  tall: 18,
  draw(scene, inks, y) {
    scene.sheet.rect(8, y, 84, 15, { rx: 4.5, fill: inks.card });
    scene.sheet.rect(11.5, y + 3, 9, 9, { rx: 3, fill: scene.random.pick([inks.brand, inks.second, inks.third]) });
    bar(scene, 24, y + 4, scene.random.between(22, 40), inks.text);
    bar(scene, 24, y + 9, scene.random.between(14, 30), inks.line, 1.7);
  },
};
const toggle: Block = {
  tall: 26,
  draw(scene, inks, y) {
    scene.sheet.rect(8, y, 84, 21, { rx: 6, fill: inks.card });
    bar(scene, 14, y + 6, 32, inks.text, 3);
    bar(scene, 14, y + 12, 24, inks.line);
    scene.sheet.rect(66, y + 4, 21, 13, { rx: 6.5, fill: inks.brand });
    scene.sheet.ellipse(80.5, y + 10.5, 5, 5, { fill: "#ffffff" });
  },
};
const field: Block = {
  tall: 24,
  draw(scene, inks, y) {
    bar(scene, 8, y, scene.random.between(14, 26), inks.quiet);
    scene.sheet.rect(8, y + 5, 84, 14, { rx: 4, fill: inks.ground, stroke: inks.line, "stroke-width": 0.9 });
    bar(scene, 13, y + 11, scene.random.between(20, 44), inks.text, 2);
  },
};
const error: Block = {
  tall: 31,
  draw(scene, inks, y) {
    scene.sheet.rect(8, y, 84, 15, { rx: 4, fill: inks.ground, stroke: "#d0453e", "stroke-width": 1.4 });
    bar(scene, 13, y + 6.5, 40, inks.text, 2);
    scene.sheet.ellipse(11, y + 22, 3, 3, { fill: "#d0453e" });
    bar(scene, 16, y + 20.8, 58, "#d0453e");
    bar(scene, 16, y + 25.6, 36, inks.quiet, 1.7);
  },
};
const button: Block = {
  tall: 22,
  draw(scene, inks, y) {
    scene.sheet.rect(8, y, 84, 16, { rx: 6, fill: inks.brand });
    bar(scene, 36, y + 6.6, 28, "#ffffff", 3);
  },
};
const states: Block = {
  tall: 120,
  draw(scene, inks, y) {
    const fills = [
      inks.brand,
      mix(inks.brand, "#000000", 0.22),
      mix(inks.brand, inks.ground, 0.6),
      inks.card,
      inks.ground,
    ];
    for (const [i, fill] of fills.entries()) {
      scene.sheet.rect(8, y + i * 24, 56, 17, { rx: 6, fill, stroke: i === 4 ? inks.brand : fill, "stroke-width": 1 });
      bar(scene, 24, y + i * 24 + 7, 24, i > 2 ? inks.quiet : "#ffffff", 3);
      bar(scene, 70, y + i * 24 + 7, 20, inks.line);
    }
  },
};
const cards: Block = {
  tall: 110,
  draw(scene, inks, y) {
    const shapes = [
      [8, 0, 84, 34],
      [8, 39, 40, 32],
      [52, 39, 40, 32],
      [8, 76, 25, 30],
      [37.5, 76, 25, 30],
      [67, 76, 25, 30],
    ] as const;
    for (const [i, [x, dy, w, h]] of shapes.entries()) {
      scene.sheet.rect(x, y + dy, w, h, { rx: 5, fill: inks.card });
      scene.sheet.rect(x, y + dy, w, h * 0.62, { rx: 5, fill: [inks.brand, inks.second, inks.third][i % 3]! });
      bar(scene, x + 3, y + dy + h * 0.76, w * 0.55, inks.quiet, 2);
    }
  },
};
const calendar: Block = {
  tall: 92,
  draw(scene, inks, y) {
    scene.sheet.rect(8, y, 84, 86, { rx: 6, fill: inks.card });
    bar(scene, 14, y + 6, 28, inks.text, 3);
    const [start, picked] = [scene.random.whole(0, 4), scene.random.whole(8, 24)];
    for (let i = start; i < start + 30; i++) {
      const [x, at] = [18 + (i % 7) * 10.7, y + 22 + Math.floor(i / 7) * 12.4];
      if (i === picked) scene.sheet.ellipse(x, at, 5.4, 5.4, { fill: inks.brand });
      if (i === picked + 1)
        scene.sheet.ellipse(x, at, 5.4, 5.4, { fill: "none", stroke: inks.brand, "stroke-width": 1 });
      scene.sheet.ellipse(x, at, 1.7, 1.7, { fill: i === picked ? "#ffffff" : inks.quiet });
    }
  },
};
const table: Block = {
  tall: 116,
  draw(scene, inks, y) {
    scene.sheet.rect(8, y, 84, 11, { rx: 2, fill: inks.brand });
    for (let i = 0; i < 9; i++) {
      if (i % 2 === 1) scene.sheet.rect(8, y + i * 12, 84, 12, { fill: inks.card });
      for (const x of [12, 40, 58, 76])
        bar(scene, x, y + 4.6 + i * 12, x === 12 ? 20 : scene.random.between(7, 12), i === 0 ? "#ffffff" : inks.quiet);
    }
  },
};
const gap: Block = { tall: 10, draw: () => {} };

export const basics = {
  title,
  text,
  image,
  row,
  toggle,
  field,
  error,
  button,
  states,
  cards,
  calendar,
  table,
  gap,
} as const;
