import { describe, expect, it } from "vitest";
import { drawShape } from "./shape";
import { shapeParams } from "./shape-params";

const draw = (params: unknown) => drawShape(shapeParams.parse(params));

describe("drawShape", () => {
  it("is 1200×630 unless told otherwise", () => {
    expect(draw({})).toContain('width="1200" height="630"');
  });

  it.each(["rectangle", "circle", "ellipse", "triangle", "polygon", "star"])(
    "draws a %s with every kind of fill",
    (shapeType) => {
      const fills = ["solid", "gradient", "pattern", "none"].map((fillType) =>
        draw({ shapeType, fillType, width: 100, height: 80, strokeColor: "#111", strokeWidth: 4, rotation: 15 }),
      );
      expect(new Set(fills).size).toBe(4);
      for (const svg of fills) expect(svg).not.toMatch(/NaN|undefined/);
    },
  );

  it.each(["dots", "stripes", "grid", "checkerboard"])("fills with %s", (patternType) => {
    expect(draw({ fillType: "pattern", patternType, patternScale: 2 })).toContain('width="40" height="40"');
  });

  it("counts corners", () => {
    expect(draw({ shapeType: "polygon", sides: 8 }).match(/L/g)).toHaveLength(7);
    expect(draw({ shapeType: "star", points: 5 }).match(/L/g)).toHaveLength(9);
  });

  it("refuses sizes outside 1–4096", () => {
    expect(() => draw({ width: 0 })).toThrow();
    expect(() => draw({ height: 5000 })).toThrow();
  });
});
