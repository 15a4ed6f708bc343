/** From an idea to the steps the gallery runs; nothing with a name the gallery does not know is ever sent. */
import type { PictureIdea } from "@/lib/content/picture-idea";
import { KNOWN_GENERATORS, KNOWN_OPERATIONS } from "./known-names";
import { GENERATOR_PARAMS, OPERATION_PARAMS, unknownParam } from "./known-params";
import type { Workflow, WorkflowStep } from "./steps";

export type WorkflowCheck = { ok: true } | { ok: false; reason: string };

/** Generate, transform in order, save: the saved picture is the last of the gallery's answer. */
export function buildWorkflow(idea: PictureIdea): Workflow {
  const { generator, params, transforms } = idea.plan;
  const steps: WorkflowStep[] = [{ kind: "generate", generator, params, out: "v0" }];
  transforms.forEach((transform, index) => {
    steps.push({
      kind: "transform",
      op: transform.op,
      in: `v${index}`,
      params: transform.params,
      out: `v${index + 1}`,
    });
  });
  const name = `fleet-${idea.archetype}`;
  steps.push({
    kind: "save",
    in: `v${transforms.length}`,
    destination: `${name}.png`,
    provider: "cloud",
  });
  return { name, steps };
}

/** Refuses unknown names, parameters and values, missing parameters, inputs nothing made, and workflows that do not end in one save. */
export function checkWorkflow(steps: readonly WorkflowStep[]): WorkflowCheck {
  const made = new Set<string>();
  for (const [index, step] of steps.entries()) {
    const reason = faultOf(step, made, index === steps.length - 1);
    if (reason) return { ok: false, reason: `Step ${index + 1}: ${reason}` };
    if (step.kind !== "save") made.add(step.out);
  }
  return steps.length > 1 ? { ok: true } : { ok: false, reason: "Nothing to generate and save." };
}

function faultOf(step: WorkflowStep, made: ReadonlySet<string>, last: boolean): string | undefined {
  if ((step.kind === "save") !== last) return "the one save comes last.";
  if (step.kind !== "generate" && !made.has(step.in)) return `no earlier step made "${step.in}".`;
  if (step.kind === "save") {
    return step.destination && step.provider === "cloud" ? undefined : "saves to nowhere.";
  }
  const generates = step.kind === "generate";
  const name = generates ? step.generator : step.op;
  const known = generates ? KNOWN_GENERATORS : KNOWN_OPERATIONS;
  if (!Object.hasOwn(known, name)) {
    return `unknown ${generates ? "generator" : "operation"} "${name}".`;
  }
  const missing = known[name]?.find((key) => step.params[key] === undefined || step.params[key] === "");
  if (missing) return `"${name}" needs "${missing}".`;
  if (Object.values(step.params).includes(null)) return "null is not a value.";
  return unknownParam((generates ? GENERATOR_PARAMS : OPERATION_PARAMS)[name], name, step.params);
}
