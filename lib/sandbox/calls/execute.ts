/** Pictures are made before the transaction opens and kept inside it, together with the stored answer. */
import { z } from "zod";
import { ok, Refusal, type Answer } from "../http/answer";
import type { Call, ExecutedImage } from "../http/call";
import { insertImages } from "../gallery/images";
import { imagePath } from "../gallery/wire";
import { checkLimits, countUse } from "../limits";

const workflow = z.object({
  steps: z.array(z.record(z.string(), z.unknown())).min(1).max(50),
  name: z.string().min(1).max(200),
});

type Made = { name: string; images: ExecutedImage[]; usageEvents: unknown[] };

/** What a Studio would charge for: one event for each generator that ran. */
function usageOf(steps: Record<string, unknown>[]) {
  const generated = steps.filter((step) => step.kind === "generate");
  return generated.map(({ generator, params }) => {
    const { model, size, quality } = (params ?? {}) as Record<string, unknown>;
    return { kind: "generate", generator, model, size, quality };
  });
}

export async function makePictures(call: Call): Promise<Made> {
  const parsed = workflow.safeParse(call.body);
  if (!parsed.success) {
    const validationIssues = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    const error = "The workflow is not valid";
    throw new Refusal(400, { status: "error", error, errorCode: "VALIDATION_ERROR", validationIssues });
  }
  await checkLimits(call);
  const made = await call.deps.execute(parsed.data, call.signal);
  if (!made.ok) throw new Refusal(made.status, { ...made.body });
  return { name: parsed.data.name, images: made.images, usageEvents: usageOf(parsed.data.steps) };
}

export async function executeWorkflow(call: Call): Promise<Answer> {
  const { name, images, usageEvents } = call.prepared as Made;
  await countUse(call);
  const origin = {
    userId: call.actor?.id ?? null,
    workflowName: name,
    at: call.at,
    realAt: new Date(call.deps.realNow()),
  };
  const imageIds = await insertImages(call.db, images, origin);
  const imageUrls = imageIds.map((id) => imagePath(id, call.deps.publicBase));
  return ok({ status: "completed", imageUrls, imageIds, usageEvents });
}
