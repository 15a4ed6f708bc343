/* Plain JavaScript on purpose: the thread starts from this file itself, whatever bundler built the server. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";

const fonts = join(dirname(createRequire(import.meta.url).resolve("geist/font/sans")), "fonts");
const fontFiles = [
  ...["Regular", "Medium", "SemiBold", "Bold"].map((weight) => join(fonts, "geist-sans", `Geist-${weight}.ttf`)),
  join(fonts, "geist-mono", "GeistMono-Regular.ttf"),
];

const TILE = 256;
const tile = new Int8Array(TILE * TILE);
for (let i = 0, state = 0x9e3779b9; i < tile.length; i++) {
  let sum = 0;
  for (let k = 0; k < 3; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    sum += state / 4294967296 - 0.5;
  }
  tile[i] = Math.round(sum * 80);
}

/** resvg hands out premultiplied colour; sharp and everybody else expect straight colour. */
function straighten(pixels) {
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3];
    if (alpha === 255 || alpha === 0) continue;
    for (let k = 0; k < 3; k++) pixels[i + k] = Math.min(255, Math.round((pixels[i + k] * 255) / alpha));
  }
}

/** The same fine noise on every channel hides gradient banding without tinting. */
function addGrain(pixels, width, strength) {
  const levels = new Int8Array(256);
  for (let i = 0; i < 256; i++) levels[i] = Math.round(((i - 128) / 40) * strength);
  for (let i = 0, p = 0; i < pixels.length; i += 4, p++) {
    const x = p % width;
    const y = (p / width) | 0;
    const shift = levels[tile[(y & 255) * TILE + ((x + (y >> 8) * 89) & 255)] + 128];
    for (let k = 0; k < 3; k++) {
      const value = pixels[i + k] + shift;
      pixels[i + k] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
}

parentPort.on("message", async ({ id, svg, width, grain, quality }) => {
  try {
    const font = svg.includes("<text")
      ? { loadSystemFonts: false, fontFiles, defaultFontFamily: "Geist" }
      : { loadSystemFonts: false };
    const image = new Resvg(svg, { font, fitTo: { mode: "width", value: width } }).render();
    const rgba = new Uint8Array(image.pixels);
    straighten(rgba);
    if (grain > 0) addGrain(rgba, image.width, grain);
    let webp;
    if (quality > 0) {
      const raw = { width: image.width, height: image.height, channels: 4 };
      webp = new Uint8Array(await sharp(rgba, { raw }).webp({ quality, effort: 2 }).toBuffer());
    }
    const result = { rgba, webp, width: image.width, height: image.height };
    parentPort.postMessage({ id, result }, [rgba.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
