/** Reads the flowcharts of `mermaid`: boxes, arrows with words on them, and the colours of single boxes. */
import { cssColour } from "../css-colour";
import { StepFailure } from "../failure";

export type DiagramNode = { id: string; text: string; shape: "box" | "round" | "choice"; fill?: string; ink?: string };
export type DiagramArrow = { from: string; to: string; text: string };
/** `across`: from side to side; `back`: from right to left or from bottom to top. */
export type Diagram = { across: boolean; back: boolean; nodes: DiagramNode[]; arrows: DiagramArrow[] };

const MOST = 40;
const NODE = String.raw`([A-Za-z][\w-]{0,30})(?:\[([^\][]{1,80})\]|\(([^()]{1,80})\)|\{([^{}]{1,80})\})?`;
const ARROW = new RegExp(String.raw`^${NODE}\s*--[->]>?(?:\|([^|]{1,60})\|)?\s*${NODE}$`);
const ALONE = new RegExp(`^${NODE}$`);
const STYLE = /^style\s+([A-Za-z][\w-]{0,30})\s+(.+)$/;

const broken = (line: string): never => {
  throw new StepFailure(`The diagram has a line that is not understood: ${line.slice(0, 60)}`, "INVALID_DIAGRAM");
};

/** Throws a step failure for what is no flowchart, and for a line that it cannot read. */
export function readDiagram(code: string): Diagram {
  const [head = "", ...lines] = code
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("%%"));
  const kind = /^(?:flowchart|graph)\s+(LR|RL|TD|TB|BT)$/.exec(head);
  if (!kind) throw new StepFailure("Only flowcharts are drawn here", "UNSUPPORTED_DIAGRAM_TYPE", "configuration");
  const nodes = new Map<string, DiagramNode>();
  const arrows: DiagramArrow[] = [];
  const meet = ([id, box, round, choice]: readonly (string | undefined)[]): string => {
    const name = id ?? "";
    const text = box ?? round ?? choice;
    const known = nodes.get(name);
    if (!known || text !== undefined)
      nodes.set(name, {
        id: name,
        text: text ?? known?.text ?? name,
        shape: choice ? "choice" : round ? "round" : "box",
      });
    return name;
  };
  for (const line of lines) {
    const style = STYLE.exec(line);
    const arrow = ARROW.exec(line);
    const alone = ALONE.exec(line);
    if (style) paint(nodes.get(style[1] ?? ""), style[2] ?? "");
    else if (arrow) {
      const from = meet(arrow.slice(1, 5));
      arrows.push({ from, text: arrow[5] ?? "", to: meet(arrow.slice(6, 10)) });
    } else if (alone) meet(alone.slice(1, 5));
    else broken(line);
  }
  if (nodes.size === 0 || nodes.size > MOST)
    throw new StepFailure(`A diagram has 1 to ${MOST} boxes`, "INVALID_DIAGRAM");
  return {
    across: kind[1] === "LR" || kind[1] === "RL",
    back: kind[1] === "RL" || kind[1] === "BT",
    nodes: [...nodes.values()],
    arrows,
  };
}

function paint(node: DiagramNode | undefined, given: string): void {
  if (!node) return;
  for (const part of given.split(",")) {
    const [name, value] = part.split(":").map((word) => word.trim());
    const colour = cssColour.safeParse(value);
    if (colour.success && name === "fill") node.fill = colour.data;
    if (colour.success && name === "color") node.ink = colour.data;
  }
}

/** Rows of boxes from the first to the last, each behind whatever points to it; a circle is cut where it closes. */
export function ranksOf({ nodes, arrows }: Diagram): string[][] {
  const rank = new Map(nodes.map(({ id }) => [id, 0]));
  for (let round = 0; round < nodes.length; round++)
    for (const { from, to } of arrows) {
      const next = (rank.get(from) ?? 0) + 1;
      const isBack = nodes.findIndex(({ id }) => id === from) >= nodes.findIndex(({ id }) => id === to);
      if (!isBack && next > (rank.get(to) ?? 0) && next < nodes.length) rank.set(to, next);
    }
  const rows: string[][] = [];
  for (const { id } of nodes) (rows[rank.get(id) ?? 0] ??= []).push(id);
  return rows.filter(Boolean);
}
