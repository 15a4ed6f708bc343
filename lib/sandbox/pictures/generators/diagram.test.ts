import { describe, expect, it } from "vitest";
import { diagramParams, drawDiagram } from "./diagram";
import { ranksOf, readDiagram } from "./diagram-code";

const code = `flowchart LR
  a[Question] --> b{Enough data?}
  b -->|yes| c(Chart)
  b -->|no| d[Ask again]
  d --> a
  style c fill:#d98e04,color:#16161a`;
const draw = (params: unknown) => drawDiagram(diagramParams.parse(params)).svg;

describe("a flowchart", () => {
  it("is read into boxes, arrows and colours", () => {
    const { nodes, arrows, across } = readDiagram(code);
    expect(across).toBe(true);
    expect(nodes.map(({ text, shape }) => `${shape} ${text}`)).toEqual([
      "box Question",
      "choice Enough data?",
      "round Chart",
      "box Ask again",
    ]);
    expect(nodes[2]).toMatchObject({ fill: "#d98e04", ink: "#16161a" });
    expect(arrows.map(({ from, to, text }) => `${from}${to}${text}`)).toEqual(["ab", "bcyes", "bdno", "da"]);
  });

  it("stands in rows, and a circle is cut where it closes", () => {
    expect(ranksOf(readDiagram(code))).toEqual([["a"], ["b"], ["c", "d"]]);
    expect(ranksOf(readDiagram("graph TD; a --> b; b --> a"))).toEqual([["a"], ["b"]]);
  });

  it("is drawn in every theme and both ways, without broken numbers", () => {
    const drawn = ["default", "dark", "forest", "neutral"].flatMap((theme) => [
      draw({ code, theme }),
      draw({ code: code.replace("LR", "TD"), theme }),
    ]);
    expect(new Set(drawn).size).toBe(8);
    for (const svg of drawn) {
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).toContain("Enough data?");
    }
  });

  it.each([
    ["another kind", "sequenceDiagram\n a->>b: hi", "Only flowcharts"],
    ["a line it cannot read", "flowchart LR\n a ==oops", "not understood"],
    ["nothing in it", "flowchart LR", "1 to 40"],
  ])("refuses %s", (_, bad, words) => expect(() => draw({ code: bad })).toThrow(words));
});
