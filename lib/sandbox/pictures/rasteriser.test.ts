import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { createRasteriser } from "./rasteriser";

const square = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4" ${fill}/></svg>`;

describe("createRasteriser", () => {
  const rasteriser = createRasteriser();
  afterAll(() => rasteriser.close());

  it("gives straight colour, the asked width and a WebP when a quality is asked", async () => {
    const raster = await rasteriser.rasterise(square('fill="#f00" fill-opacity=".5"'), { width: 16, quality: 80 });
    expect([raster.width, raster.height, raster.rgba.length]).toEqual([16, 8, 16 * 8 * 4]);
    expect([...raster.rgba.subarray(0, 4)]).toEqual([255, 0, 0, 128]);
    expect(Buffer.from(raster.webp ?? []).toString("latin1", 8, 12)).toBe("WEBP");
  });

  it("sets text in the bundled typeface", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><text x="4" y="30" font-family="Geist" font-size="28">Hi</text></svg>';
    const raster = await rasteriser.rasterise(svg, { width: 80 });
    expect(raster.rgba.some((value) => value !== 0)).toBe(true);
  });

  it("keeps the event loop free while it renders", async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    const blurred =
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><filter id="f"><feGaussianBlur stdDeviation="30"/></filter><circle cx="450" cy="450" r="300" filter="url(#f)"/></svg>';
    await rasteriser.rasterise(blurred, { width: 900 });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });

  it("refuses a malformed drawing and goes on with the next", async () => {
    await expect(rasteriser.rasterise("<svg", { width: 8 })).rejects.toThrow("could not be rendered");
    await expect(rasteriser.rasterise(square('fill="#00f"'), { width: 8 })).resolves.toMatchObject({ width: 8 });
  });

  it("drops an aborted drawing, waiting or running", async () => {
    const running = new AbortController();
    const waiting = new AbortController();
    const first = rasteriser.rasterise(square(""), { width: 8, signal: running.signal });
    const second = rasteriser.rasterise(square(""), { width: 8, signal: waiting.signal });
    const third = rasteriser.rasterise(square(""), { width: 12 });
    waiting.abort(new Error("no longer wanted"));
    running.abort(new Error("stopped"));
    await expect(first).rejects.toThrow("stopped");
    await expect(second).rejects.toThrow("no longer wanted");
    await expect(third).resolves.toMatchObject({ width: 12 });
    await expect(
      rasteriser.rasterise(square(""), { width: 8, signal: AbortSignal.abort(new Error("late")) }),
    ).rejects.toThrow("late");
  });

  it("bounds its queue, and refuses after closing", async () => {
    const small = createRasteriser({ queueLimit: 1 });
    const outcomes = await Promise.allSettled([1, 2, 3].map((width) => small.rasterise(square(""), { width })));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    await small.close();
    await expect(small.rasterise(square(""), { width: 8 })).rejects.toThrow("closed");
  });

  it("reports a thread that cannot start instead of waiting for it", async () => {
    const lost = createRasteriser({ root: tmpdir() });
    await expect(lost.rasterise(square(""), { width: 8 })).rejects.toThrow("thread stopped");
    await expect(lost.rasterise(square(""), { width: 8 })).rejects.toThrow("thread stopped");
    await lost.close();
  });
});
