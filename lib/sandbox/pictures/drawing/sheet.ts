/** A sheet collects shapes and gradients and becomes one SVG; numbers are rounded so that its text stays short. */

export type Attributes = Record<string, string | number | undefined>;
export type Point = readonly [number, number];
/** Offset 0–1, colour, opacity 0–1 (1 when absent). */
export type Stop = readonly [number, string, number?];

export const round = (v: number) => Math.round(v * 10) / 10;

export function escapeText(text: string): string {
  // Control characters are not XML: one in a prompt must not spoil the picture.
  const clean = text.replace(
    /[\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    " ",
  );
  return clean.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function write(attributes: Attributes): string {
  let text = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const shown = typeof value === "number" ? Math.round(value * 1000) / 1000 : escapeText(value);
    text += ` ${name}="${shown}"`;
  }
  return text;
}

/** The opacity of one paint alone: a layer for it costs time, and the renderer breaks on one outside of the sheet. */
function asPaint(attributes: Attributes): Attributes {
  const { opacity, ...rest } = attributes;
  if (opacity === undefined) return attributes;
  if (rest.stroke === undefined) return { ...rest, "fill-opacity": opacity };
  return rest.fill === "none" ? { ...rest, "stroke-opacity": opacity } : attributes;
}

/** Path data of straight lines through the points. */
export function polyline(points: readonly Point[], close = false): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}${close ? "Z" : ""}`;
}

/** Path data of a Catmull-Rom curve through the points. */
export function smooth(points: readonly Point[], start: "M" | "L" = "M"): string {
  const first = points[0];
  if (first === undefined) return "";
  let data = `${start}${round(first[0])} ${round(first[1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, d] = [points[i - 1] ?? points[i]!, points[i]!, points[i + 1]!, points[i + 2] ?? points[i + 1]!];
    data += `C${round(b[0] + (c[0] - a[0]) / 6)} ${round(b[1] + (c[1] - a[1]) / 6)} ${round(c[0] - (d[0] - b[0]) / 6)} ${round(c[1] - (d[1] - b[1]) / 6)} ${round(c[0])} ${round(c[1])}`;
  }
  return data;
}

export class Sheet {
  readonly #definitions: string[] = [];
  readonly #marks: string[] = [];
  #count = 0;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  #define(tag: string, attributes: Attributes, inner: string): string {
    const id = `d${this.#count++}`;
    this.#definitions.push(`<${tag} id="${id}"${write(attributes)}>${inner}</${tag}>`);
    return `url(#${id})`;
  }

  #stops(stops: readonly Stop[]): string {
    return stops
      .map(([offset, colour, opacity]) => `<stop${write({ offset, "stop-color": colour, "stop-opacity": opacity })}/>`)
      .join("");
  }

  /** A gradient across the painted shape's box; 0° runs left to right, 90° top to bottom. */
  linear(degrees: number, ...stops: Stop[]): string {
    const angle = (degrees * Math.PI) / 180;
    const x = Math.cos(angle) / 2;
    const y = Math.sin(angle) / 2;
    return this.#define("linearGradient", { x1: 0.5 - x, y1: 0.5 - y, x2: 0.5 + x, y2: 0.5 + y }, this.#stops(stops));
  }

  /** A gradient between two points of the sheet. */
  between(from: Point, to: Point, ...stops: Stop[]): string {
    const place = { gradientUnits: "userSpaceOnUse", x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
    return this.#define("linearGradient", place, this.#stops(stops));
  }

  /** A round gradient in the painted shape's box; centre and radius as shares of it. */
  radial(cx: number, cy: number, r: number, ...stops: Stop[]): string {
    return this.#define("radialGradient", { cx, cy, r }, this.#stops(stops));
  }

  clip(data: string): string {
    return this.#define("clipPath", {}, `<path d="${data}"/>`);
  }

  /** Blur costs time by area: use it on small things only, and gradients for wide softness. */
  blur(deviation: number): string {
    const room = { x: "-60%", y: "-60%", width: "220%", height: "220%" };
    return this.#define("filter", room, `<feGaussianBlur stdDeviation="${round(deviation)}"/>`);
  }

  mark(tag: string, given: Attributes, inner = ""): void {
    const attributes = inner === "" ? asPaint(given) : given;
    this.#marks.push(inner === "" ? `<${tag}${write(attributes)}/>` : `<${tag}${write(attributes)}>${inner}</${tag}>`);
  }

  rect(x: number, y: number, width: number, height: number, attributes: Attributes): void {
    this.mark("rect", { x, y, width: Math.max(0, width), height: Math.max(0, height), ...attributes });
  }

  fill(paint: string, attributes: Attributes = {}): void {
    this.rect(0, 0, this.width, this.height, { fill: paint, ...attributes });
  }

  ellipse(cx: number, cy: number, rx: number, ry: number, attributes: Attributes): void {
    this.mark("ellipse", { cx, cy, rx, ry, ...attributes });
  }

  path(d: string, attributes: Attributes): void {
    this.mark("path", { d, ...attributes });
  }

  text(x: number, y: number, text: string, attributes: Attributes): void {
    this.mark("text", { x, y, "font-family": "Geist", ...attributes }, escapeText(text));
  }

  /** Everything drawn in `draw` shares the attributes (transform, opacity, clip-path, blend). */
  group(attributes: Attributes, draw: () => void): void {
    this.#marks.push(`<g${write(attributes)}>`);
    draw();
    this.#marks.push("</g>");
  }

  /** A soft round shade or light: a gradient ellipse, far cheaper than a blur. */
  glow(cx: number, cy: number, rx: number, ry: number, colour: string, opacity: number): void {
    const paint = this.radial(
      0.5,
      0.5,
      0.5,
      [0, colour, opacity],
      [0.35, colour, opacity * 0.62],
      [0.7, colour, opacity * 0.16],
      [1, colour, 0],
    );
    this.ellipse(cx, cy, rx, ry, { fill: paint });
  }

  toSvg(): string {
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${this.#definitions.join("")}</defs>${this.#marks.join("")}</svg>`;
  }
}
