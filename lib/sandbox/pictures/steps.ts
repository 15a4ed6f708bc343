/** A workflow is checked whole before its first step runs; names of generators and operations are not, as in the hosted Studio. */
import { z } from "zod";
import { chartParams } from "./generators/chart";
import { diagramParams } from "./generators/diagram";
import { promptParams } from "./generators/prompt";
import { shapeParams } from "./generators/shape-params";
import type { ValidationIssue } from "./failure";
import { schemas } from "./transforms/params";

const name = z.string().min(1);
const params = z.record(z.string(), z.unknown()).default({});

const generate = z.object({ kind: z.literal("generate"), generator: name, params, out: name });
const transform = z.object({
  kind: z.literal("transform"),
  op: name,
  in: name,
  params,
  out: name,
  provider: name.optional(),
});
const save = z.object({ kind: z.literal("save"), in: name, destination: name, provider: name.optional() });
// Known to the contract, not to the sandbox: they validate by kind alone and fail when run.
const unsupported = z.object({
  kind: z.enum(["text", "vision", "fan-out", "collect", "router"]),
  out: z.unknown().optional(),
});

const step = z.discriminatedUnion("kind", [generate, transform, save, unsupported]);
export type Step = z.infer<typeof step>;

const workflow = z.object({
  steps: z.array(step).min(1, "At least one step is needed").max(50),
  name: z.string().max(200).optional(),
});

const transformParams: Record<string, z.ZodType> = schemas;
const generatorParams: Record<string, z.ZodType> = {
  shapes: shapeParams,
  quickchart: chartParams,
  openai: promptParams,
  mermaid: diagramParams,
};

function toIssues(error: z.ZodError, prefix: readonly PropertyKey[] = []): ValidationIssue[] {
  return error.issues.map((issue) => {
    const path = [...prefix, ...issue.path].reduce<string>(
      (text, part) =>
        typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
      "",
    );
    return { path, message: issue.message };
  });
}

/** The checked steps, or every fault found: shape, parameters of known names, and inputs no earlier step makes. */
export function checkSteps(input: unknown): { steps: Step[] } | { issues: ValidationIssue[] } {
  const parsed = workflow.safeParse(input);
  if (!parsed.success) return { issues: toIssues(parsed.error) };
  const issues: ValidationIssue[] = [];
  const made = new Set<string>();
  let open = false;
  for (const [i, current] of parsed.data.steps.entries()) {
    if ("in" in current && !made.has(current.in) && !open) {
      issues.push({ path: `steps[${i}].in`, message: `No earlier step makes "${current.in}"` });
    }
    if (current.kind === "generate" || current.kind === "transform") {
      const schema = current.kind === "generate" ? generatorParams[current.generator] : transformParams[current.op];
      const checked = schema?.safeParse(current.params);
      if (checked?.success === false) issues.push(...toIssues(checked.error, ["steps", i, "params"]));
      made.add(current.out);
    }
    // What such a step would make is not known here, so later inputs get the benefit of the doubt.
    if (!("in" in current) && current.kind !== "generate") open = true;
  }
  return issues.length > 0 ? { issues } : { steps: parsed.data.steps };
}
