/** Blocks with one telling sign: an empty tray, a route, a ring of focus, a ticket. */
import { mix } from "../../drawing/colour";
import type { Block } from "./interface-blocks";

const round = { "stroke-linecap": "round", "stroke-linejoin": "round", fill: "none" } as const;

const empty: Block = {
  tall: 88,
  draw({ sheet }, inks, y) {
    sheet.ellipse(50, y + 34, 32, 32, { fill: inks.card });
    sheet.rect(30, y + 22, 40, 27, { rx: 3, fill: inks.ground, stroke: inks.brand, "stroke-width": 2 });
    sheet.path(`M30 ${y + 24}L50 ${y + 39}L70 ${y + 24}`, { ...round, stroke: inks.brand, "stroke-width": 2 });
    sheet.rect(27, y + 72, 46, 4, { rx: 2, fill: inks.text });
    sheet.rect(34, y + 80, 32, 2.4, { rx: 1.2, fill: inks.line });
  },
};
const search: Block = {
  tall: 24,
  draw({ sheet }, inks, y) {
    sheet.rect(8, y, 84, 17, { rx: 8.5, fill: inks.card });
    sheet.ellipse(18, y + 7.6, 4, 4, { fill: "none", stroke: inks.brand, "stroke-width": 1.6 });
    sheet.path(`M21 ${y + 10.6}l3.4 3.4`, { ...round, stroke: inks.brand, "stroke-width": 1.8 });
    sheet.rect(30, y + 7, 36, 3, { rx: 1.5, fill: inks.quiet });
  },
};
const nothing: Block = {
  tall: 80,
  draw({ sheet }, inks, y) {
    sheet.ellipse(46, y + 28, 18, 18, { fill: inks.card, stroke: inks.quiet, "stroke-width": 3 });
    sheet.path(`M59 ${y + 41}l13 13M38 ${y + 20}l16 16M54 ${y + 20}l-16 16`, {
      ...round,
      stroke: inks.quiet,
      "stroke-width": 3,
    });
    sheet.rect(24, y + 66, 52, 4, { rx: 2, fill: inks.text });
  },
};
const dots: Block = {
  tall: 14,
  draw({ sheet }, inks, y) {
    for (let i = 0; i < 4; i++)
      sheet.rect(36 + i * 8, y + 2, i === 0 ? 7 : 4, 4, { rx: 2, fill: i === 0 ? inks.brand : inks.line });
  },
};
const swatches: Block = {
  tall: 130,
  draw({ sheet }, inks, y) {
    for (let i = 0; i < 7; i++) {
      const fill = mix(mix("#ffffff", inks.brand, Math.min(1, i / 3.5)), "#0c0c12", Math.max(0, (i - 3.5) / 4));
      sheet.rect(8, y + i * 18, 84, 18, { fill });
      sheet.text(14, y + i * 18 + 11.6, `${(i + 1) * 100}`, { "font-size": 6, fill: i < 3 ? "#1b1b22" : "#ffffff" });
      sheet.text(86, y + i * 18 + 11.6, `${(1.1 + i * i * 0.42).toFixed(1)}`, {
        "font-size": 6,
        "text-anchor": "end",
        fill: i < 3 ? "#1b1b22" : "#ffffff",
      });
    }
  },
};
const tooltip: Block = {
  tall: 66,
  draw({ sheet }, inks, y) {
    sheet.path(`M16 ${y}h68a5 5 0 0 1 5 5v20a5 5 0 0 1-5 5H57l-7 8-7-8H16a5 5 0 0 1-5-5v-20a5 5 0 0 1 5-5Z`, {
      fill: inks.text,
    });
    sheet.rect(20, y + 8, 54, 3, { rx: 1.5, fill: inks.ground });
    sheet.rect(20, y + 16, 38, 3, { rx: 1.5, fill: inks.ground, opacity: 0.6 });
    sheet.ellipse(50, y + 50, 9, 9, { fill: inks.brand });
    sheet.text(50, y + 54, "i", { "font-size": 11, "font-weight": 700, "text-anchor": "middle", fill: "#ffffff" });
  },
};
const chips: Block = {
  tall: 52,
  draw({ sheet, random }, inks, y) {
    let [x, line] = [8, 0];
    for (let i = 0; i < 8; i++) {
      const wide = random.between(18, 32);
      if (x + wide > 92) [x, line] = [8, line + 1];
      if (line > 2) break;
      const on = i % 3 === 0;
      sheet.rect(x, y + line * 16, wide, 12, { rx: 6, fill: on ? inks.brand : inks.card });
      sheet.rect(x + 6, y + line * 16 + 5, wide - 12, 2.2, { rx: 1.1, fill: on ? "#ffffff" : inks.quiet });
      x += wide + 4;
    }
  },
};
const progress: Block = {
  tall: 34,
  draw({ sheet, random }, inks, y) {
    const share = random.between(0.2, 0.9);
    sheet.rect(8, y, 30, 3, { rx: 1.5, fill: inks.text });
    sheet.text(92, y + 4, `${Math.round(share * 100)} %`, { "font-size": 6, "text-anchor": "end", fill: inks.quiet });
    sheet.rect(8, y + 10, 84, 9, { rx: 4.5, fill: inks.line });
    sheet.rect(8, y + 10, 84 * share, 9, { rx: 4.5, fill: inks.brand });
  },
};
const map: Block = {
  tall: 94,
  draw({ sheet, random }, inks, y) {
    sheet.rect(8, y, 84, 88, { rx: 6, fill: inks.card });
    for (let i = 1; i < 5; i++) {
      sheet.rect(8, y + i * 18, 84, 2.4, { fill: inks.ground });
      sheet.rect(8 + i * 17, y, 2.4, 88, { fill: inks.ground });
    }
    sheet.ellipse(74, y + 24, 11, 9, { fill: mix(inks.third, inks.card, 0.4) });
    const bend = random.between(20, 50);
    sheet.path(`M16 ${y + 78}V${y + bend + 18}H46V${y + 37}H76V${y + 12}`, {
      ...round,
      stroke: inks.brand,
      "stroke-width": 3.4,
    });
    sheet.ellipse(16, y + 78, 4.4, 4.4, { fill: inks.second });
    sheet.ellipse(76, y + 12, 4.4, 4.4, { fill: inks.brand });
  },
};
const scale: Block = {
  tall: 120,
  draw({ sheet }, inks, y) {
    for (const [i, step] of [4, 8, 12, 16, 24, 32, 48, 64].entries()) {
      sheet.text(8, y + i * 15 + 7, `${step}`, { "font-size": 6, fill: inks.quiet });
      sheet.rect(22, y + i * 15, step * 1.08, 9, { rx: 1.5, fill: mix(inks.third, inks.brand, i / 7) });
    }
  },
};
const icons: Block = {
  tall: 112,
  draw({ sheet, random }, inks, y) {
    const signs = [
      "M-6 6V-2L0-7L6-2V6Z",
      "M0 7C-8 1-8-6 0-3C8-6 8 1 0 7Z",
      "M-7 0H7M0-7V7",
      "M-7 4L-2-4L2 2L7-6",
      "M0 8V-2M0 0C-8 0-7-8-7-8C0-8 0 0 0 0ZM0-2C7-2 7-8 7-8C1-8 0-2 0-2Z",
      "M-5-7H5V7L0 3L-5 7Z",
    ];
    const order = random.shuffle(signs);
    for (let i = 0; i < 9; i++) {
      const [x, at] = [22 + (i % 3) * 28, y + 16 + Math.floor(i / 3) * 36];
      sheet.rect(x - 12, at - 14, 24, 28, { rx: 6, fill: inks.card });
      const mark = { ...round, stroke: i % 4 === 0 ? inks.brand : inks.text, "stroke-width": 1.8 };
      sheet.path(order[i % order.length]!, { ...mark, transform: `translate(${x} ${at})` });
    }
  },
};
const ring: Block = {
  tall: 96,
  draw({ sheet }, inks, y) {
    for (let i = 0; i < 3; i++) {
      const at = y + 6 + i * 30;
      if (i < 2)
        sheet.rect(14 - i * 3, at - 4 - i * 2, 72 + i * 6, 26 + i * 4, {
          rx: 10,
          fill: "none",
          stroke: inks.second,
          "stroke-width": 1.6 + i,
        });
      sheet.rect(18, at, 64, 18, { rx: 7, fill: i === 2 ? inks.card : inks.brand });
      sheet.rect(36, at + 7.4, 28, 3.2, { rx: 1.6, fill: i === 2 ? inks.quiet : "#ffffff" });
    }
  },
};
const avatar: Block = {
  tall: 54,
  draw({ sheet }, inks, y) {
    sheet.rect(0, y - 8, 100, 26, { fill: mix(inks.brand, inks.ground, 0.5) });
    sheet.ellipse(50, y + 24, 21, 21, { fill: inks.ground });
    sheet.ellipse(50, y + 24, 19, 19, { fill: inks.third });
    sheet.ellipse(50, y + 19, 7, 7, { fill: inks.brand });
    sheet.path(`M37 ${y + 38}a13 11 0 0 1 26 0Z`, { fill: inks.brand });
  },
};
const steps: Block = {
  tall: 70,
  draw({ sheet, random }, inks, y) {
    for (let i = 0; i < 4; i++) {
      sheet.ellipse(14, y + 6 + i * 17, 5.6, 5.6, { fill: i === 0 ? inks.brand : inks.card });
      sheet.text(14, y + 8.4 + i * 17, `${i + 1}`, {
        "font-size": 6,
        "text-anchor": "middle",
        fill: i === 0 ? "#ffffff" : inks.quiet,
      });
      sheet.rect(25, y + 2.6 + i * 17, random.between(40, 64), 2.6, { rx: 1.3, fill: inks.text });
      sheet.rect(25, y + 7.6 + i * 17, random.between(24, 46), 2, { rx: 1, fill: inks.line });
    }
  },
};
const modal: Block = {
  tall: 96,
  draw({ sheet }, inks, y) {
    sheet.rect(0, 0, 100, 215, { fill: "#0b0b12", opacity: 0.45 });
    sheet.rect(10, y - 30, 80, 84, { rx: 8, fill: inks.ground });
    sheet.rect(20, y - 18, 44, 4.4, { rx: 2.2, fill: inks.text });
    for (let i = 0; i < 4; i++) sheet.rect(20, y - 6 + i * 6, i === 3 ? 34 : 60, 2, { rx: 1, fill: inks.quiet });
    sheet.rect(20, y + 28, 26, 14, { rx: 5, fill: inks.card });
    sheet.rect(54, y + 28, 26, 14, { rx: 5, fill: inks.brand });
  },
};
const legend: Block = {
  tall: 50,
  draw({ sheet, random }, inks, y) {
    for (const [i, fill] of [inks.brand, inks.second, inks.third].entries()) {
      sheet.rect(10, y + i * 14, 9, 9, { rx: 2.4, fill });
      sheet.rect(24, y + 3 + i * 14, random.between(24, 54), 3, { rx: 1.5, fill: inks.text });
    }
  },
};
const ticket: Block = {
  tall: 138,
  draw({ sheet, random }, inks, y) {
    sheet.rect(12, y, 76, 132, { rx: 8, fill: inks.brand });
    sheet.rect(20, y + 10, 40, 5, { rx: 2.5, fill: "#ffffff" });
    sheet.rect(20, y + 20, 26, 3, { rx: 1.5, fill: "#ffffff", opacity: 0.7 });
    sheet.rect(26, y + 62, 48, 48, { rx: 3, fill: "#ffffff" });
    for (let i = 0; i < 81; i++)
      if (random.chance(0.48))
        sheet.rect(29 + (i % 9) * 4.7, y + 65 + Math.floor(i / 9) * 4.7, 4.7, 4.7, { fill: "#15151b" });
    for (const x of [12, 88]) sheet.ellipse(x, y + 46, 6, 6, { fill: inks.ground });
    sheet.path(`M22 ${y + 46}H78`, { ...round, stroke: "#ffffff", "stroke-width": 1.2, "stroke-dasharray": "3 3" });
  },
};
const wire: Block = {
  tall: 40,
  draw({ sheet }, inks, y) {
    const line = { fill: "none", stroke: inks.quiet, "stroke-width": 1.2 };
    sheet.rect(8, y, 36, 34, line);
    sheet.path(`M8 ${y}l36 34M44 ${y}l-36 34`, line);
    for (let i = 0; i < 4; i++) sheet.path(`M52 ${y + 5 + i * 8}h${i === 3 ? 22 : 38}`, line);
  },
};
const tabs5: Block = {
  tall: 30,
  draw({ sheet }, inks, y) {
    sheet.rect(4, y, 92, 24, { rx: 12, fill: inks.card });
    for (let i = 0; i < 5; i++) {
      const x = 16 + i * 17;
      if (i === 1) sheet.ellipse(x, y + 12, 9, 9, { fill: mix(inks.brand, inks.card, 0.7) });
      const fill = i === 1 ? inks.brand : inks.quiet;
      if (i % 2 === 0) sheet.rect(x - 4, y + 8, 8, 8, { rx: 2.4, fill });
      else sheet.ellipse(x, y + 12, 4.4, 4.4, { fill });
    }
  },
};

export const signs = {
  empty,
  search,
  nothing,
  dots,
  swatches,
  tooltip,
  chips,
  progress,
  map,
  scale,
  icons,
  ring,
  avatar,
  steps,
  modal,
  legend,
  ticket,
  wire,
  tabs5,
} as const;
