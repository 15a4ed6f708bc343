/** Names the gallery knows; an unknown one would pass its validation and fail after paid steps ran. */

/** Generator name to its required parameters. */
export const KNOWN_GENERATORS: Readonly<Record<string, readonly string[]>> = {
  shapes: [],
  openai: ["prompt"],
  qr: ["text"],
  mermaid: ["code"],
  quickchart: ["type", "data"],
  stability: ["prompt"],
  "google-imagen": ["prompt"],
  "gemini-generate": ["prompt"],
};

/** Operation name of the default transform provider to its required parameters. */
export const KNOWN_OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  convert: ["to"],
  resize: [],
  composite: [],
  blur: [],
  sharpen: [],
  grayscale: [],
  negate: [],
  normalize: [],
  threshold: [],
  modulate: [],
  tint: ["color"],
  extend: [],
  extract: [],
  roundCorners: ["radius"],
  addText: ["text"],
  addCaption: ["text"],
  preset: ["name"],
};
