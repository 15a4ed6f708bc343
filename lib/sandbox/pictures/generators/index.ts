/** A generator makes a picture from parameters alone. */
import type { Frame } from "../frame";
import { paint } from "../painter/paint";
import type { Rasteriser } from "../rasteriser";
import { chartParams, drawChart } from "./chart";
import { promptParams, sizeOf } from "./prompt";
import { diagramParams, drawDiagram } from "./diagram";
import { drawShape } from "./shape";
import { shapeParams } from "./shape-params";

export interface GenerateContext {
  rasterise: Rasteriser;
  signal?: AbortSignal;
}

type Generate = (params: unknown, context: GenerateContext) => Promise<Frame>;

const signalOf = ({ signal }: GenerateContext) => (signal === undefined ? {} : { signal });

export const generators: Record<string, Generate> = {
  async shapes(params, context) {
    const shape = shapeParams.parse(params);
    return context.rasterise.rasterise(drawShape(shape), { width: shape.width, ...signalOf(context) });
  },
  async quickchart(params, context) {
    const chart = chartParams.parse(params);
    return context.rasterise.rasterise(drawChart(chart), { width: chart.width, ...signalOf(context) });
  },
  async mermaid(params, context) {
    const { svg, width } = drawDiagram(diagramParams.parse(params));
    return context.rasterise.rasterise(svg, { width, ...signalOf(context) });
  },
  async openai(params, context) {
    const request = promptParams.parse(params);
    const { width, height } = sizeOf(request);
    const { svg, grain } = paint(request.prompt, width, height);
    return context.rasterise.rasterise(svg, { width, grain, ...signalOf(context) });
  },
};
