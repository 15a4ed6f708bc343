import { lightness } from "../colors";
import { type Process, PROCESSES } from "./processes";
import { capitalised, drawMood, drawPalette, type Sketch, type SketchInput, tagged } from "./sketch";

const WAYS = [
  { sign: "LR", said: "from left to right" },
  { sign: "TD", said: "from top to bottom" },
  { sign: "RL", said: "from right to left" },
  { sign: "BT", said: "from the bottom up" },
];
const THEMES = ["default", "neutral", "neutral", "forest", "dark", "dark"];

/** Boxes and arrows of some process: drawn from code, never by a picture model. */
export function diagram(input: SketchInput): Sketch {
  const { dice } = input;
  const process = dice.pick(PROCESSES);
  const palette = drawPalette(input);
  const way = dice.pick(WAYS);
  const mood = drawMood(input);
  const names = boxesOf(process);
  const marked = dice.some(names, dice.int(1, 3));
  const colours = marked.map((_, at) => palette[at % palette.length] ?? { name: "gray", hex: "#8a8f98" });
  const technique = `boxes ${way.said}`;
  const choices = names.filter((name) => name.endsWith("?"));
  const own = [...new Map(colours.map((colour) => [colour.hex, colour])).values()];
  const theme = dice.pick(THEMES);
  return {
    subject: process.topic,
    technique,
    mood,
    palette: [...own, theme === "dark" ? { name: "charcoal", hex: "#1f2020" } : { name: "white", hex: "#ffffff" }],
    prompt: `A flowchart of ${process.topic} with ${names.length} boxes: ${names.join(", ")}.`,
    facts: [
      `boxes: ${names.length}`,
      `arrows: ${process.arrows.length}`,
      `first box: ${names[0] ?? ""}`,
      `last box: ${lastOf(process)}`,
      `choices: ${choices.length === 0 ? "none" : choices.join(" ")}`,
      `coloured: ${marked[0] ?? ""}`,
    ],
    workingTitle: capitalised(`${process.topic}, ${dice.pick([technique, `${names.length} boxes`, mood])}`).slice(
      0,
      80,
    ),
    tags: tagged("diagram", "flowchart", "data", mood),
    plan: {
      generator: "mermaid",
      params: { code: codeOf(process, way.sign, dice.chance(0.4), marked, colours), theme, format: "png" },
      transforms: [],
    },
  };
}

const boxesOf = ({ arrows }: Process): string[] => [...new Set(arrows.flatMap(([from, to]) => [from, to]))];

/** Where it ends: what nothing leaves. */
function lastOf({ arrows }: Process): string {
  const left = new Set(arrows.map(([from]) => from));
  return arrows.find(([, to]) => !left.has(to))?.[1] ?? arrows.at(-1)?.[1] ?? "";
}

function codeOf(
  process: Process,
  sign: string,
  round: boolean,
  marked: readonly string[],
  colours: readonly { hex: string }[],
): string {
  const names = boxesOf(process);
  const id = (name: string) => `n${names.indexOf(name)}`;
  const plain = (name: string) => (round ? `${id(name)}(${name})` : `${id(name)}[${name}]`);
  const box = (name: string) => (name.endsWith("?") ? `${id(name)}{${name}}` : plain(name));
  return [
    `flowchart ${sign}`,
    ...process.arrows.map(([from, to, word]) => `${box(from)} -->${word ? `|${word}|` : ""} ${box(to)}`),
    ...marked.map((name, at) => {
      const { hex } = colours[at] ?? { hex: "#8a8f98" };
      return `style ${id(name)} fill:${hex},color:${lightness(hex) > 0.5 ? "#16161a" : "#ffffff"}`;
    }),
  ].join("\n");
}
