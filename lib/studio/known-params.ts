/** Parameters the gallery knows, and the values of those that have a list of them: an unknown one may break a workflow after its paid steps. */

/** `null`: any value of its kind. */
type Params = Readonly<Record<string, readonly string[] | null>>;

const any = (...names: string[]): Params => Object.fromEntries(names.map((name) => [name, null]));

export const GENERATOR_PARAMS: Readonly<Record<string, Params>> = {
  shapes: {
    shapeType: ["rectangle", "circle", "ellipse", "triangle", "polygon", "star"],
    fillType: ["solid", "gradient", "pattern", "none"],
    gradientType: ["linear", "radial"],
    patternType: ["dots", "stripes", "grid", "checkerboard"],
    ...any("width", "height", "sides", "points", "innerRadius", "cornerRadius", "fillColor", "gradientColor1"),
    ...any("gradientColor2", "gradientAngle", "patternColor", "patternBackground", "patternScale", "strokeColor"),
    ...any("strokeWidth", "rotation"),
  },
  openai: {
    model: ["dall-e-2", "dall-e-3"],
    size: ["1024x1024", "1024x1792", "1792x1024"],
    quality: ["standard", "hd"],
    style: ["vivid", "natural"],
    ...any("prompt"),
  },
  qr: any("text", "errorCorrectionLevel", "width", "margin", "format"),
  mermaid: any("code", "theme", "backgroundColor", "format"),
  quickchart: {
    type: ["bar", "line", "pie", "doughnut", "radar", "polarArea", "scatter", "bubble"],
    ...any("data", "options", "width", "height", "backgroundColor", "format"),
  },
  stability: any("prompt", "negativePrompt", "model", "size", "stylePreset", "cfgScale", "steps", "seed"),
  "google-imagen": any("prompt", "model", "aspectRatio", "numberOfImages"),
  "gemini-generate": any("prompt", "model", "aspectRatio", "imageSize"),
};

/** Of the operations whose parameters are listed; of others, those that the contract names without one, any may be sent. */
export const OPERATION_PARAMS: Readonly<Record<string, Params>> = {
  convert: any("to"),
  resize: { fit: ["cover", "contain", "fill"], ...any("width", "height") },
  blur: any("sigma"),
  sharpen: {},
  grayscale: {},
  negate: {},
  normalize: {},
  modulate: any("brightness", "saturation", "hue", "lightness"),
  tint: any("color"),
  roundCorners: any("radius"),
  addText: any("text", "x", "y", "size", "color", "font"),
  addCaption: { position: ["top", "bottom"], ...any("text", "fontSize", "backgroundColor", "textColor") },
  preset: { name: ["vintage", "sepia", "cool", "warm", "dramatic", "muted"] },
};

/** What is unknown of a step's parameters, in words; undefined when all is known. */
export function unknownParam(known: Params | undefined, name: string, params: Readonly<Record<string, unknown>>) {
  if (!known) return undefined;
  for (const [key, value] of Object.entries(params)) {
    if (!Object.hasOwn(known, key)) return `"${name}" knows no "${key}".`;
    const values = known[key];
    if (values && !values.includes(String(value))) return `"${name}" knows no ${key} "${String(value).slice(0, 40)}".`;
  }
  return undefined;
}
