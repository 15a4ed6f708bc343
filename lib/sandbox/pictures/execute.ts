/** Runs an image workflow step by step, in order; the first failing step ends it and says why. */
import type { ZodError } from "zod";
import { runBody, StepFailure, validationBody, type FailureBody } from "./failure";
import { encode, type Frame } from "./frame";
import { generators } from "./generators/index";
import type { Rasteriser } from "./rasteriser";
import { checkSteps, type Step } from "./steps";
import { transforms } from "./transforms/index";

export interface ExecutedImage {
  /** WebP. */
  bytes: Uint8Array;
  width: number;
  height: number;
  /** The `out` name of the step that made it. */
  step: string;
}

export type ExecuteResult =
  | { ok: true; images: ExecutedImage[]; saved: string[] }
  | { ok: false; status: 400 | 500; body: FailureBody };

export interface ExecuteDependencies {
  rasterise: Rasteriser;
  signal?: AbortSignal;
}

type Frames = Map<string, Frame>;

async function runStep(step: Step, frames: Frames, deps: ExecuteDependencies): Promise<Frame | null> {
  switch (step.kind) {
    case "generate": {
      const generator = generators[step.generator];
      if (generator === undefined) {
        throw new StepFailure(
          `Unknown generator "${step.generator}"; here are: ${Object.keys(generators).join(", ")}`,
          "UNKNOWN_GENERATOR",
          "configuration",
        );
      }
      return generator(step.params, deps);
    }
    case "transform": {
      const transform = transforms[step.op];
      if (transform === undefined) {
        throw new StepFailure(
          `Unknown operation "${step.op}"; here are: ${Object.keys(transforms).join(", ")}`,
          "UNKNOWN_OPERATION",
          "configuration",
        );
      }
      return transform(wanted(frames, step.in), step.params, { ...deps, input: (name) => wanted(frames, name) });
    }
    case "save":
      wanted(frames, step.in);
      if (step.provider !== "cloud") {
        throw new StepFailure(
          `Saving needs provider "cloud", not ${step.provider === undefined ? "none" : `"${step.provider}"`}`,
          "UNKNOWN_SAVE_PROVIDER",
          "configuration",
        );
      }
      return null;
    default:
      throw new StepFailure(
        `Steps of kind "${step.kind}" are not supported by this gallery`,
        "UNSUPPORTED_STEP",
        "configuration",
      );
  }
}

function wanted(frames: Frames, name: string): Frame {
  const frame = frames.get(name);
  if (frame === undefined) throw new StepFailure(`No step made an image named "${name}"`, "MISSING_INPUT");
  return frame;
}

/** The failure an already checked parameter set can still meet inside an open step: said as a user's fault. */
function asFailure(cause: unknown): unknown {
  // sharp reads colours itself, and only it knows every name.
  if (cause instanceof Error && /parse colou?r/i.test(cause.message))
    return new StepFailure(cause.message, "INVALID_PARAMS");
  if (!(cause instanceof Error) || cause.name !== "ZodError") return cause;
  const issue = (cause as ZodError).issues[0];
  return new StepFailure(`${issue?.path.join(".")}: ${issue?.message}`, "INVALID_PARAMS");
}

/**
 * Runs `{steps, name}` as `POST /api/execute/sync` does. Images come in step order, the finished one last; `saved`
 * names the inputs of save steps. Throws only the signal's reason, when aborted.
 */
export async function executeSteps(
  input: { steps: unknown[]; name?: string },
  deps: ExecuteDependencies,
): Promise<ExecuteResult> {
  const checked = checkSteps(input);
  if ("issues" in checked) return { ok: false, status: 400, body: validationBody(checked.issues) };
  const frames: Frames = new Map();
  const images: ExecutedImage[] = [];
  const saved: string[] = [];
  for (const [i, step] of checked.steps.entries()) {
    deps.signal?.throwIfAborted();
    try {
      const frame = await runStep(step, frames, deps);
      if (step.kind === "save") saved.push(step.in);
      if (frame === null || !("out" in step) || typeof step.out !== "string") continue;
      frames.set(step.out, frame);
      images.push({ bytes: await encode(frame), width: frame.width, height: frame.height, step: step.out });
    } catch (cause) {
      deps.signal?.throwIfAborted();
      return { ok: false, status: 500, body: runBody(`Step ${i + 1} (${step.kind})`, asFailure(cause)) };
    }
  }
  return { ok: true, images, saved };
}
