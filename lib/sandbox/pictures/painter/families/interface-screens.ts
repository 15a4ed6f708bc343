/** Phone screens, drawn in units of a hundredth of the screen's width. */
import { mix } from "../../drawing/colour";
import type { Random } from "../../drawing/random";
import { smooth, type Point } from "../../drawing/sheet";
import type { PromptReading } from "../read-prompt";
import type { Scene } from "../scene";

export interface ScreenInks {
  ground: string;
  card: string;
  line: string;
  text: string;
  quiet: string;
  brand: string;
  second: string;
  third: string;
}

export type Screen = (scene: Scene, inks: ScreenInks) => void;

function heading({ sheet }: Scene, inks: ScreenInks, small: string, big: string): void {
  sheet.text(8, 27, small, { "font-size": 4.6, fill: inks.quiet });
  sheet.text(8, 36, big, { "font-size": 8.4, "font-weight": 600, "letter-spacing": -0.25, fill: inks.text });
  sheet.ellipse(87, 30, 5.4, 5.4, { fill: mix(inks.brand, inks.second, 0.4) });
}

function tabs({ sheet }: Scene, inks: ScreenInks): void {
  sheet.rect(0, 187, 100, 30, { fill: inks.ground });
  sheet.rect(0, 187, 100, 0.4, { fill: inks.line });
  for (let i = 0; i < 4; i++)
    sheet.rect(14 + i * 22, 191.4, 6.4, 6.4, { rx: 2, fill: i === 0 ? inks.brand : inks.line });
}

function list(
  { sheet, random }: Scene,
  inks: ScreenInks,
  top: number,
  rows: readonly (readonly [string, string])[],
): void {
  for (const [i, [name, value]] of rows.entries()) {
    const y = top + i * 17.5;
    sheet.rect(8, y, 84, 15, { rx: 4.6, fill: inks.card });
    sheet.rect(11.4, y + 3.1, 8.8, 8.8, { rx: 3, fill: [inks.brand, inks.second, inks.third][i % 3]! });
    sheet.text(24, y + 7, name, { "font-size": 4.4, "font-weight": 500, fill: inks.text });
    sheet.rect(24, y + 9.4, random.between(14, 26), 1.7, { rx: 0.8, fill: inks.line });
    sheet.text(88, y + 9, value, { "font-size": 4.4, "font-weight": 600, "text-anchor": "end", fill: inks.text });
  }
}

const wallet: Screen = (scene, inks) => {
  const { sheet, random } = scene;
  heading(scene, inks, "Good morning", scene.reading.quote?.slice(0, 14) ?? "Overview");
  sheet.rect(8, 44, 84, 48, {
    rx: 7,
    fill: sheet.linear(35, [0, inks.brand], [1, mix(inks.brand, inks.second, 0.55)]),
  });
  sheet.ellipse(82, 52, 22, 22, { fill: "#ffffff", opacity: 0.1 });
  sheet.text(15, 59, "Balance", { "font-size": 4.4, fill: "#ffffff", opacity: 0.85 });
  sheet.text(15, 72, `€${random.whole(1, 9)},${random.whole(100, 999)}`, {
    "font-size": 12,
    "font-weight": 600,
    "letter-spacing": -0.4,
    fill: "#ffffff",
  });
  sheet.text(15, 84, "•••• 4021", { "font-size": 4, fill: "#ffffff", opacity: 0.8 });
  sheet.text(8, 105, "Today", { "font-size": 5, "font-weight": 600, fill: inks.text });
  list(scene, inks, 110, [
    ["Coffee", "−3.40"],
    ["Transit", "−2.80"],
    ["Refund", "+18.00"],
    ["Books", "−24.90"],
  ]);
  tabs(scene, inks);
};

const player: Screen = (scene, inks) => {
  const { sheet, random } = scene;
  sheet.rect(0, 0, 100, 210, { fill: sheet.linear(90, [0, mix(inks.brand, inks.ground, 0.55)], [0.7, inks.ground]) });
  sheet.rect(12, 28, 76, 76, { rx: 6, fill: sheet.linear(50, [0, inks.third], [1, inks.brand]) });
  for (let i = 5; i > 0; i--)
    sheet.ellipse(50, 66, i * 6.6, i * 6.6, {
      fill: i % 2 === 0 ? inks.second : mix(inks.brand, "#000000", 0.25),
      opacity: 0.85,
    });
  sheet.text(12, 120, scene.reading.quote?.slice(0, 18) ?? random.pick(["Slow Rivers", "Paper Moons", "Low Tide"]), {
    "font-size": 8,
    "font-weight": 600,
    "letter-spacing": -0.2,
    fill: inks.text,
  });
  sheet.text(12, 128, random.pick(["Halle Trio", "Ona & the Fields", "Northbound"]), {
    "font-size": 4.8,
    fill: inks.quiet,
  });
  for (let i = 0; i < 38; i++) {
    const tall = 2 + random.next() ** 1.5 * 13;
    sheet.rect(12 + i * 2, 147 - tall / 2, 1.1, tall, { rx: 0.5, fill: i < 15 ? inks.brand : inks.line });
  }
  sheet.ellipse(50, 176, 11, 11, { fill: inks.brand });
  sheet.path("M47 171.4v9.2l7.6-4.6Z", { fill: "#ffffff" });
  for (const side of [-1, 1]) sheet.path(`M${50 + side * 24} 172v8l${side * 6}-4Z`, { fill: inks.text });
};

const rings: Screen = (scene, inks) => {
  const { sheet, random } = scene;
  heading(scene, inks, "Thursday", scene.reading.quote?.slice(0, 14) ?? "Your day");
  sheet.rect(8, 44, 84, 70, { rx: 7, fill: inks.card });
  for (const [i, colour] of [inks.brand, inks.second, inks.third].entries()) {
    const r = 26 - i * 7;
    const round = 2 * Math.PI * r;
    const ring = { fill: "none", "stroke-width": 5, transform: "rotate(-90 50 79)" };
    sheet.ellipse(50, 79, r, r, { ...ring, stroke: colour, opacity: 0.2 });
    sheet.ellipse(50, 79, r, r, {
      ...ring,
      stroke: colour,
      "stroke-linecap": "round",
      "stroke-dasharray": `${(round * random.between(0.45, 0.88)).toFixed(1)} ${round.toFixed(1)}`,
    });
  }
  list(scene, inks, 121, [
    ["Move", `${random.whole(280, 560)}`],
    ["Walk", `${random.whole(4, 11)}.${random.whole(1, 9)} km`],
    ["Sleep", `${random.whole(6, 8)} h`],
  ]);
  tabs(scene, inks);
};

const weather: Screen = ({ sheet, random, reading }, inks) => {
  sheet.rect(0, 0, 100, 210, {
    fill: sheet.linear(
      90,
      [0, inks.brand],
      [0.65, mix(inks.brand, inks.third, 0.6)],
      [1, mix(inks.third, "#ffffff", 0.4)],
    ),
  });
  sheet.ellipse(72, 52, 15, 15, { fill: mix(inks.second, "#ffffff", 0.3) });
  for (const [x, y, r] of [
    [50, 66, 10],
    [62, 61, 12],
    [74, 67, 9],
  ] as const)
    sheet.ellipse(x, y, r, r * 0.8, { fill: "#ffffff", opacity: 0.92 });
  sheet.text(10, 104, `${random.whole(12, 24)}°`, {
    "font-size": 32,
    "font-weight": 600,
    "letter-spacing": -1.4,
    fill: "#ffffff",
  });
  sheet.text(11, 114, reading.quote?.slice(0, 22) ?? "Light cloud, mild", { "font-size": 5.4, fill: "#ffffff" });
  sheet.rect(8, 124, 84, 62, { rx: 7, fill: "#ffffff", opacity: 0.22 });
  const points = Array.from({ length: 7 }, (_, i): Point => [15 + i * 11.7, 152 - random.between(2, 15)]);
  sheet.path(smooth(points), { fill: "none", stroke: "#ffffff", "stroke-width": 1.3, "stroke-linecap": "round" });
  for (const [i, [x, y]] of points.entries()) {
    sheet.ellipse(x, y, 1.7, 1.7, { fill: "#ffffff" });
    sheet.text(x, 170, `${9 + i * 2}`, { "font-size": 4, "text-anchor": "middle", fill: "#ffffff" });
  }
};

const shop: Screen = (scene, inks) => {
  const { sheet, random } = scene;
  heading(scene, inks, "New in", scene.reading.quote?.slice(0, 14) ?? "Collection");
  for (let i = 0; i < 4; i++) {
    const [x, y] = [8 + (i % 2) * 43.5, 46 + Math.floor(i / 2) * 66];
    const colour = [inks.third, inks.second, inks.brand, mix(inks.third, inks.second, 0.5)][i]!;
    sheet.rect(x, y, 40.5, 46, { rx: 5, fill: mix(colour, inks.ground, 0.62) });
    const r = random.between(8, 12);
    sheet.rect(x + 20.25 - r, y + 42 - r * 2.2, r * 2, r * 2.2 - 2, {
      rx: r * 0.45,
      fill: sheet.linear(0, [0, colour], [1, mix(colour, "#000000", 0.3)]),
    });
    sheet.rect(x, y + 49.5, random.between(18, 32), 2.4, { rx: 1, fill: inks.quiet });
    sheet.text(x, y + 59, `€${random.whole(18, 96)}`, { "font-size": 4.8, "font-weight": 600, fill: inks.text });
  }
  tabs(scene, inks);
};

export const screens = { wallet, player, rings, weather, shop } satisfies Record<string, Screen>;

const SUBJECTS: [keyof typeof screens, string[]][] = [
  [
    "wallet",
    ["bank", "banking", "finance", "fintech", "wallet", "payment", "budget", "money", "crypto", "invoice", "checkout"],
  ],
  ["player", ["music", "player", "podcast", "audio", "song", "playlist", "radio"]],
  ["rings", ["fitness", "health", "tracker", "habit", "workout", "meditation", "sleep", "running", "yoga", "wellness"]],
  ["weather", ["weather", "forecast", "climate", "travel"]],
  ["shop", ["shop", "store", "commerce", "ecommerce", "fashion", "product", "food", "delivery", "recipe", "plant"]],
];

export function chooseScreen(reading: PromptReading, random: Random): keyof typeof screens {
  return SUBJECTS.find(([, words]) => reading.has(...words))?.[0] ?? random.pick(SUBJECTS)[0];
}
