import { afterAll, describe, expect, it } from "vitest";
import { executeSteps, type ExecuteResult } from "./execute";
import { createRasteriser } from "./rasteriser";

const rasterise = createRasteriser();
afterAll(() => rasterise.close());

const run = (...steps: unknown[]) => executeSteps({ steps, name: "fleet-test" }, { rasterise });
const square = {
  kind: "generate",
  generator: "shapes",
  params: { width: 40, height: 30, fillColor: "#3366cc" },
  out: "a",
};
const failure = (result: ExecuteResult) => (result.ok ? null : { http: result.status, ...result.body });

describe("executeSteps", () => {
  it("gives every step's image in order, the finished one last", async () => {
    const result = await run(
      square,
      { kind: "transform", op: "resize", in: "a", params: { width: 20, height: 10, fit: "fill" }, out: "b" },
      { kind: "save", in: "b", destination: "showcase", provider: "cloud" },
    );
    if (!result.ok) throw new Error(result.body.error);
    expect(result.images.map(({ step, width, height }) => [step, width, height])).toEqual([
      ["a", 40, 30],
      ["b", 20, 10],
    ]);
    expect(result.saved).toEqual(["b"]);
    for (const { bytes } of result.images) expect(Buffer.from(bytes).toString("latin1", 8, 12)).toBe("WEBP");
  });

  it("paints a prompt, the same bytes each time", async () => {
    const step = {
      kind: "generate",
      generator: "openai",
      params: { prompt: "bauhaus poster", model: "dall-e-3" },
      out: "p",
    };
    const [first, second] = await Promise.all([run(step), run(step)]);
    if (!first.ok || !second.ok) throw new Error("failed");
    expect([first.images[0]!.width, first.images[0]!.height]).toEqual([1024, 1024]);
    expect(Buffer.from(first.images[0]!.bytes).equals(second.images[0]!.bytes)).toBe(true);
  });

  it.each([
    ["no steps", [], "steps"],
    ["an unknown kind", [{ kind: "dream" }], "steps[0].kind"],
    ["a null parameter set", [{ ...square, params: null }], "steps[0].params"],
    ["no prompt", [{ kind: "generate", generator: "openai", params: {}, out: "a" }], "steps[0].params.prompt"],
    [
      "a size that does not exist",
      [{ kind: "generate", generator: "openai", params: { prompt: "x", size: "9x9" }, out: "a" }],
      "steps[0].params.size",
    ],
    ["a side beyond 4096", [{ ...square, params: { width: 4097 } }], "steps[0].params.width"],
    [
      "a colour that carries markup",
      [{ ...square, params: { fillColor: '"/><script>' } }],
      "steps[0].params.fillColor",
    ],
    [
      "an input nobody makes",
      [square, { kind: "transform", op: "blur", in: "z", params: {}, out: "b" }],
      "steps[1].in",
    ],
  ])("answers 400 to %s, naming where", async (_, steps, path) => {
    const result = failure(await run(...(steps as unknown[])));
    expect(result).toMatchObject({ http: 400, status: "error", errorCode: "VALIDATION_ERROR" });
    expect((result as unknown as { validationIssues: { path: string }[] }).validationIssues[0]!.path).toBe(path);
  });

  it.each([
    ["an unknown generator", [{ kind: "generate", generator: "midjourney", out: "a" }], "UNKNOWN_GENERATOR"],
    [
      "an unknown operation",
      [square, { kind: "transform", op: "adjust", in: "a", params: {}, out: "b" }],
      "UNKNOWN_OPERATION",
    ],
    [
      "a kind the sandbox lacks",
      [{ kind: "vision", provider: "openai", in: "a", params: {}, out: "b" }],
      "UNSUPPORTED_STEP",
    ],
    [
      "saving without the cloud provider",
      [square, { kind: "save", in: "a", destination: "x" }],
      "UNKNOWN_SAVE_PROVIDER",
    ],
    [
      "a chart type not drawn here",
      [
        {
          kind: "generate",
          generator: "quickchart",
          params: { type: "radar", data: { datasets: [{ data: [1] }] } },
          out: "a",
        },
      ],
      "UNSUPPORTED_CHART_TYPE",
    ],
    [
      "an area outside the image",
      [
        square,
        { kind: "transform", op: "extract", in: "a", params: { left: 30, top: 0, width: 20, height: 20 }, out: "b" },
      ],
      "AREA_OUTSIDE_IMAGE",
    ],
    [
      "growth beyond 4096",
      [square, { kind: "transform", op: "extend", in: "a", params: { left: 4090 }, out: "b" }],
      "IMAGE_TOO_LARGE",
    ],
    [
      "a colour word nobody knows",
      [square, { kind: "transform", op: "tint", in: "a", params: { color: "bluish" }, out: "b" }],
      "INVALID_PARAMS",
    ],
  ])("answers 500, not to be retried, to %s", async (_, steps, code) => {
    expect(failure(await run(...(steps as unknown[])))).toMatchObject({
      http: 500,
      status: "error",
      errorCode: code,
      retryable: false,
      errorCategory: expect.any(String),
    });
  });

  it("stops when aborted, with the signal's reason", async () => {
    const reason = new Error("client went away");
    await expect(executeSteps({ steps: [square] }, { rasterise, signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
    const controller = new AbortController();
    const pending = executeSteps(
      { steps: [square, { ...square, out: "b" }] },
      { rasterise, signal: controller.signal },
    );
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
  });
});
