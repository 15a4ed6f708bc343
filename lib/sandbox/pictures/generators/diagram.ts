/** Draws the flowcharts of `mermaid`: rows of boxes, arrows between them, one palette for each theme. */
import { z } from "zod";
import { cssColour } from "../css-colour";
import { round, Sheet } from "../drawing/sheet";
import { type Diagram, type DiagramNode, ranksOf, readDiagram } from "./diagram-code";

export const diagramParams = z.object({
  code: z.string().trim().min(1, "Code is needed").max(4000),
  theme: z.enum(["default", "dark", "forest", "neutral"]).default("default"),
  backgroundColor: cssColour.optional(),
  format: z.string().optional(),
});

const THEMES = {
  default: { paper: "#ffffff", box: "#ececff", edge: "#9370db", ink: "#33333d", arrow: "#4b4b57" },
  dark: { paper: "#1f2020", box: "#2f3133", edge: "#9aa0a6", ink: "#e6e6e6", arrow: "#c9cdd2" },
  forest: { paper: "#ffffff", box: "#cde498", edge: "#13540c", ink: "#1d2a16", arrow: "#3a5a2c" },
  neutral: { paper: "#ffffff", box: "#eeeeee", edge: "#777777", ink: "#222222", arrow: "#555555" },
} as const;
const BOX = { wide: 220, tall: 84 };
const SLIM = 0.55;
const GAP = { along: 96, beside: 44, edge: 70 };

type Placed = DiagramNode & { x: number; y: number };

/** Throws a step failure for what is no flowchart. */
export function drawDiagram({ code, theme, backgroundColor }: z.infer<typeof diagramParams>): {
  svg: string;
  width: number;
} {
  const diagram = readDiagram(code);
  const rows = ranksOf(diagram);
  const inks = THEMES[theme];
  const [step, pitch] = diagram.across
    ? [BOX.wide + GAP.along, BOX.tall + GAP.beside]
    : [BOX.tall + GAP.along * 0.8, BOX.wide + GAP.beside];
  const most = Math.max(...rows.map((row) => row.length));
  const along = (rows.length - 1) * step;
  const beside = (most - 1) * pitch;
  const wide = (diagram.across ? along : beside) + BOX.wide + GAP.edge * 2;
  const tall = (diagram.across ? beside : along) + BOX.tall + GAP.edge * 2;
  // No strips: a gallery shows them as a line.
  const [width, height] = [Math.max(wide, tall * SLIM), Math.max(tall, wide * SLIM)];
  const [left, top] = [(width - (diagram.across ? along : 0)) / 2, (height - (diagram.across ? 0 : along)) / 2];
  const placed = new Map<string, Placed>();
  for (const [rank, row] of rows.entries())
    for (const [at, id] of row.entries()) {
      const node = diagram.nodes.find((one) => one.id === id);
      const side = (at - (row.length - 1) / 2) * pitch;
      const far = (diagram.back ? rows.length - 1 - rank : rank) * step;
      if (node && diagram.across) placed.set(id, { ...node, x: left + far, y: height / 2 + side });
      else if (node) placed.set(id, { ...node, x: width / 2 + side, y: top + far });
    }
  const sheet = new Sheet(width, height);
  sheet.fill(backgroundColor ?? inks.paper);
  for (const { from, to, text } of diagram.arrows) {
    const [a, b] = [placed.get(from), placed.get(to)];
    if (a && b) drawArrow(sheet, a, b, text, inks, diagram);
  }
  for (const node of placed.values()) drawNode(sheet, node, inks);
  return { svg: sheet.toSvg(), width: Math.round(Math.min(2400, width * 1.4)) };
}

type Inks = (typeof THEMES)[keyof typeof THEMES];

function drawNode(sheet: Sheet, { x, y, text, shape, fill, ink }: Placed, inks: Inks): void {
  const paint = { fill: fill ?? inks.box, stroke: inks.edge, "stroke-width": 2 };
  const [w, h] = [BOX.wide / 2, BOX.tall / 2];
  if (shape === "choice")
    sheet.path(
      `M${round(x - w)} ${round(y)}L${round(x)} ${round(y - h * 1.2)}L${round(x + w)} ${round(y)}L${round(x)} ${round(y + h * 1.2)}Z`,
      paint,
    );
  else sheet.rect(x - w, y - h, w * 2, h * 2, { ...paint, rx: shape === "round" ? h : 8 });
  const words = text.split(" ");
  const cut = text.length > 16 && words.length > 1 ? Math.ceil(words.length / 2) : words.length;
  const lines = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")].filter(Boolean);
  const size = Math.min(22, 330 / Math.max(...lines.map((line) => line.length)));
  for (const [at, line] of lines.entries())
    sheet.text(x, y + size * 0.36 + (at - (lines.length - 1) / 2) * size * 1.15, line, {
      "font-size": size,
      "font-weight": 500,
      "text-anchor": "middle",
      fill: ink ?? inks.ink,
    });
}

/** From border to border; one that leads back goes round the outside. */
function drawArrow(sheet: Sheet, a: Placed, b: Placed, text: string, inks: Inks, { across, back }: Diagram): void {
  const ahead = back ? -1 : 1;
  const isBack = (across ? b.x - a.x : b.y - a.y) * ahead <= 0;
  const [w, h] = [BOX.wide / 2, BOX.tall / 2];
  const bend = 46;
  let points: readonly number[];
  if (across && isBack) points = [a.x, a.y + h, a.x, a.y + h + bend, b.x, b.y + h + bend, b.x, b.y + h + 12];
  else if (isBack) points = [a.x + w, a.y, a.x + w + bend, a.y, b.x + w + bend, b.y, b.x + w + 12, b.y];
  else if (across) {
    const [from, to] = [a.x + w * ahead, b.x - (w + 12) * ahead];
    points = [from, a.y, (from + to) / 2, a.y, (from + to) / 2, b.y, to, b.y];
  } else {
    const [from, to] = [a.y + h * ahead, b.y - (h + 12) * ahead];
    points = [a.x, from, a.x, (from + to) / 2, b.x, (from + to) / 2, b.x, to];
  }
  const [x0 = 0, y0 = 0, ...curve] = points.map(round);
  const [x1 = 0, y1 = 0] = curve.slice(-2);
  sheet.path(`M${x0} ${y0}C${curve.join(" ")}`, { fill: "none", stroke: inks.arrow, "stroke-width": 2.4 });
  const forward = across ? (back ? 180 : 0) : back ? -90 : 90;
  const turn = isBack ? (across ? -90 : 180) : forward;
  sheet.path("M-2 -7L11 0L-2 7Z", { fill: inks.arrow, transform: `translate(${x1} ${y1}) rotate(${turn})` });
  if (text !== "")
    sheet.text((x0 + x1) / 2, (y0 + y1) / 2 - 8, text, { "font-size": 16, "text-anchor": "middle", fill: inks.arrow });
}
