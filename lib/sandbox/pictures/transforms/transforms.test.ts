import { afterAll, describe, expect, it } from "vitest";
import type { Frame } from "../frame";
import { createRasteriser } from "../rasteriser";
import { transforms } from "./index";
import { breakLines } from "./lettering";

const rasterise = createRasteriser();
afterAll(() => rasterise.close());

/** A 60×40 picture with a gradient, so that every tone operation has something to change. */
function sample(width = 60, height = 40): Frame {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++)
    rgba.set([40 + (i % width) * 2, 90, 60 + Math.floor(i / width) * 3, 255], i * 4);
  return { rgba, width, height };
}

const others: Record<string, Frame> = {
  small: { rgba: new Uint8Array(10 * 10 * 4).fill(255), width: 10, height: 10 },
  wide: sample(90, 10),
};
const context = { rasterise, input: (name: string) => others[name]! };
const apply = (op: string, params: unknown) => transforms[op]!(sample(), params, context);
const differs = (frame: Frame) => Buffer.compare(Buffer.from(frame.rgba), Buffer.from(sample().rgba)) !== 0;

describe("transforms", () => {
  it.each([
    ["resize", { width: 30 }, 30, 20],
    ["resize", { width: 30, height: 30, fit: "cover" }, 30, 30],
    ["resize", { width: 30, height: 30, fit: "contain" }, 30, 30],
    ["extend", { top: 5, left: 10, background: "#ff0000" }, 70, 45],
    ["extract", { left: 5, top: 5, width: 20, height: 10 }, 20, 10],
    ["blur", { sigma: 2 }, 60, 40],
    ["sharpen", {}, 60, 40],
    ["grayscale", {}, 60, 40],
    ["negate", {}, 60, 40],
    ["normalize", {}, 60, 40],
    ["threshold", { value: 100 }, 60, 40],
    ["modulate", { brightness: 1.2, saturation: 0.5, hue: 40 }, 60, 40],
    ["tint", { color: "teal" }, 60, 40],
    ["roundCorners", { radius: 12 }, 60, 40],
    ["addText", { text: "Hi & <bye>", x: 2, y: 2, size: 20, color: "#fff" }, 60, 40],
    ["addCaption", { text: "Below" }, 60, 40],
    ["composite", { overlay: "small" }, 60, 40],
    [
      "composite",
      {
        overlays: [
          { input: "small", left: 1, top: 1, blend: "multiply" },
          { input: "small", gravity: "southeast" },
        ],
      },
      60,
      40,
    ],
    ["convert", { to: "jpeg" }, 60, 40],
    ...["vintage", "sepia", "cool", "warm", "dramatic", "muted"].map((name) => ["preset", { name }, 60, 40] as const),
  ] as const)("%s %j changes the picture and gives %i×%i", async (op, params, width, height) => {
    const frame = await apply(op, params);
    expect([frame.width, frame.height, frame.rgba.length]).toEqual([width, height, width * height * 4]);
    expect(differs(frame)).toBe(true);
  });

  it("clears the corners it rounds and nothing else", async () => {
    const { rgba, width, height } = await apply("roundCorners", { radius: 12 });
    expect(rgba[3]).toBe(0);
    expect(rgba[(width * (height / 2) + width / 2) * 4 + 3]).toBe(255);
  });

  it("negates colours, not opacity", async () => {
    const { rgba } = await apply("negate", {});
    expect([...rgba.subarray(0, 4)]).toEqual([215, 165, 195, 255]);
  });

  it("captions the side it is told to", async () => {
    const { rgba, width, height } = await apply("addCaption", {
      text: "Up",
      position: "top",
      fontSize: 8,
      backgroundColor: "#000000",
    });
    expect([...rgba.subarray(0, 3)]).toEqual([0, 0, 0]);
    expect([...rgba.subarray((width * height - 1) * 4)]).toEqual([...sample().rgba.subarray((width * height - 1) * 4)]);
  });

  it("refuses an overlay larger than the picture", async () => {
    await expect(apply("composite", { overlay: "wide" })).rejects.toThrow("larger than the image");
  });

  it.each([
    ["resize", {}],
    ["tint", {}],
    ["addText", {}],
    ["preset", { name: "sunny" }],
    ["blur", { sigma: -1 }],
    ["composite", {}],
  ])("refuses %s %j", async (op, params) => {
    await expect(apply(op, params)).rejects.toMatchObject({ name: "ZodError" });
  });

  it("breaks captions between words, and words that are too long", () => {
    expect(breakLines("a few short words", 60, 10)).toEqual(["a few", "short", "words"]);
    expect(breakLines("abcdefghijklmnopqrstuvwxyz", 60, 10).every((line) => line.length <= 10)).toBe(true);
  });
});
