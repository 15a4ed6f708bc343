import type { Workflow } from "@/lib/studio/steps";
import { windowsNow, wordStage } from "./stage-now";
import type { FleetContext } from "../context";

/** The same picture at a lower price: no high definition, and square where nothing is done to it that counts on its shape. */
export function cheaperWorkflow(workflow: Workflow): Workflow {
  const isPlain = workflow.steps.every(({ kind }) => kind !== "transform");
  const steps = workflow.steps.map((step) => {
    if (step.kind !== "generate" || step.generator !== "openai") return step;
    const square = isPlain ? { size: "1024x1024" } : {};
    return { ...step, params: { ...step.params, quality: "standard", ...square } };
  });
  return { ...workflow, steps };
}

/** What is sent while a budget that this bot is paid from is in its last fifth. */
export async function affordable(ctx: FleetContext, botId: string, workflow: Workflow): Promise<Workflow> {
  const stage = wordStage(await windowsNow(ctx.db, ctx.clock.realNow(), botId));
  return stage === "usual" ? workflow : cheaperWorkflow(workflow);
}
