import type { WorkflowStep } from "@/lib/studio/steps";
import { buildWorkflow } from "@/lib/studio/workflows";
import type { TurnTraceDto } from "../contracts/bots";
import { turnWorkSchema } from "../turns/work";

const said = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** The prompt is told apart: it is the longest of all parameters. */
const paramsOf = (params: Record<string, unknown>): string =>
  Object.entries(params)
    .filter(([name]) => name !== "prompt")
    .map(([name, value]) => `${name} ${said(value)}`)
    .join(", ");

function toStep(step: WorkflowStep): { what: string; params: string } {
  if (step.kind === "save") return { what: "save", params: step.destination };
  return step.kind === "generate"
    ? { what: step.generator, params: paramsOf(step.params) }
    : { what: step.op, params: paramsOf(step.params) };
}

/** What a post's picture was drawn from; the plan where none was sent, as from a stock. Null for a record that is none, or of another release. */
export function pictureOf(work: unknown): TurnTraceDto["picture"] {
  const { idea, workflow } = turnWorkSchema.safeParse(work ?? {}).data ?? {};
  if (!idea?.plan) return null;
  return { prompt: idea.prompt, steps: (workflow ?? buildWorkflow(idea)).steps.map(toStep) };
}
