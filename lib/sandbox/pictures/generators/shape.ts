/** One shape fills its canvas up to the stroke; what lies outside stays transparent. */
import { polyline, type Point } from "../drawing/sheet";
import type { ShapeParams } from "./shape-params";

function fillOf(p: ShapeParams): { definition: string; paint: string } {
  if (p.fillType === "none") return { definition: "", paint: "none" };
  if (p.fillType === "solid") return { definition: "", paint: p.fillColor };
  if (p.fillType === "gradient") {
    const stops = `<stop stop-color="${p.gradientColor1}"/><stop offset="1" stop-color="${p.gradientColor2}"/>`;
    const turn = `gradientTransform="rotate(${p.gradientAngle} .5 .5)"`;
    const definition =
      p.gradientType === "linear"
        ? `<linearGradient id="f" ${turn}>${stops}</linearGradient>`
        : `<radialGradient id="f" r=".71">${stops}</radialGradient>`;
    return { definition, paint: "url(#f)" };
  }
  const unit = 20 * p.patternScale;
  const ink = p.patternColor;
  const marks = {
    dots: `<circle cx="${unit / 2}" cy="${unit / 2}" r="${unit / 5}" fill="${ink}"/>`,
    stripes: `<rect width="${unit / 2}" height="${unit}" fill="${ink}"/>`,
    grid: `<path d="M${unit} 0H0V${unit}" fill="none" stroke="${ink}" stroke-width="${unit / 10}"/>`,
    checkerboard: `<path d="M0 0h${unit / 2}v${unit}h${unit / 2}v-${unit / 2}H0Z" fill="${ink}"/>`,
  }[p.patternType];
  const ground = `<rect width="${unit}" height="${unit}" fill="${p.patternBackground}"/>`;
  return {
    definition: `<pattern id="f" patternUnits="userSpaceOnUse" width="${unit}" height="${unit}">${ground}${marks}</pattern>`,
    paint: "url(#f)",
  };
}

/** Corners on an ellipse inside the box, the first one straight up. */
function corners(count: number, p: ShapeParams, inset: number, reach: (i: number) => number): string {
  const points = Array.from({ length: count }, (_, i): Point => {
    const angle = (i / count) * 2 * Math.PI - Math.PI / 2;
    return [
      p.width / 2 + Math.cos(angle) * (p.width / 2 - inset) * reach(i),
      p.height / 2 + Math.sin(angle) * (p.height / 2 - inset) * reach(i),
    ];
  });
  return `<path d="${polyline(points, true)}"/>`;
}

function outline(p: ShapeParams, inset: number): string {
  const { width, height } = p;
  const radius = Math.max(0, Math.min(width, height) / 2 - inset);
  switch (p.shapeType) {
    case "rectangle":
      return `<rect x="${inset}" y="${inset}" width="${Math.max(0, width - 2 * inset)}" height="${Math.max(0, height - 2 * inset)}" rx="${p.cornerRadius}"/>`;
    case "circle":
      return `<circle cx="${width / 2}" cy="${height / 2}" r="${radius}"/>`;
    case "ellipse":
      return `<ellipse cx="${width / 2}" cy="${height / 2}" rx="${Math.max(0, width / 2 - inset)}" ry="${Math.max(0, height / 2 - inset)}"/>`;
    case "triangle":
      return `<path d="M${width / 2} ${inset}L${width - inset} ${height - inset}H${inset}Z"/>`;
    case "polygon":
      return corners(p.sides, p, inset, () => 1);
    case "star": {
      const inner = p.innerRadius <= 1 ? p.innerRadius : Math.min(1, p.innerRadius / Math.max(1, radius));
      return corners(p.points * 2, p, inset, (i) => (i % 2 === 0 ? 1 : inner));
    }
  }
}

export function drawShape(p: ShapeParams): string {
  const { definition, paint } = fillOf(p);
  const stroke =
    p.strokeColor === undefined || p.strokeWidth === 0
      ? ""
      : ` stroke="${p.strokeColor}" stroke-width="${p.strokeWidth}"`;
  const inset = stroke === "" ? 0 : p.strokeWidth / 2;
  const turned = `<g transform="rotate(${p.rotation} ${p.width / 2} ${p.height / 2})" fill="${paint}"${stroke}>${outline(p, inset)}</g>`;
  const size = `width="${p.width}" height="${p.height}" viewBox="0 0 ${p.width} ${p.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${definition}</defs>${turned}</svg>`;
}
