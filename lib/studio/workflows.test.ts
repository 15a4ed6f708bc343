import { describe, expect, it } from "vitest";
import { ideaOf, testPersonas } from "@/lib/content/test-personas";
import { KNOWN_GENERATORS, KNOWN_OPERATIONS } from "./known-names";
import type { WorkflowStep } from "./steps";
import { buildWorkflow, checkWorkflow } from "./workflows";

const shape: WorkflowStep = { kind: "generate", generator: "shapes", params: {}, out: "v0" };
const save: WorkflowStep = { kind: "save", in: "v0", destination: "a.png", provider: "cloud" };
const caption = (over: object): WorkflowStep => ({
  kind: "transform",
  op: "addCaption",
  in: "v0",
  params: { text: "x" },
  out: "v1",
  ...over,
});

describe("buildWorkflow", () => {
  const workflows = testPersonas(24).flatMap((persona) =>
    Array.from({ length: 20 }, (_, index) => ({
      idea: ideaOf(persona, index),
      workflow: buildWorkflow(ideaOf(persona, index)),
    })),
  );

  it("builds only what the check lets through, saved to the cloud at the end", () => {
    for (const { idea, workflow } of workflows) {
      expect(checkWorkflow(workflow.steps)).toEqual({ ok: true });
      expect(workflow.name).toBe(`fleet-${idea.archetype}`);
      expect(workflow.steps.at(-1)).toMatchObject({ kind: "save", provider: "cloud" });
      expect(JSON.stringify(workflow)).not.toContain("null");
    }
  });

  it("uses the generators each archetype's people would use", () => {
    const used = new Map<string, Set<string>>();
    for (const { idea, workflow } of workflows) {
      const names = workflow.steps.flatMap((step) =>
        step.kind === "generate" ? [step.generator] : step.kind === "transform" ? [step.op] : [],
      );
      used.set(idea.archetype, new Set([...(used.get(idea.archetype) ?? []), ...names]));
    }
    expect([...(used.get("data-viz") ?? [])].sort()).toEqual(["mermaid", "quickchart"]);
    expect([...(used.get("ux-designer") ?? [])]).toEqual(expect.arrayContaining(["shapes", "addCaption", "openai"]));
    expect([...(used.get("social-marketer") ?? [])]).toEqual(
      expect.arrayContaining(["openai", "addCaption", "preset"]),
    );
    for (const id of ["indie-game-dev", "ai-artist", "product-photographer"])
      expect([...(used.get(id) ?? [])]).toContain("openai");
  });
});

describe("checkWorkflow", () => {
  it.each<[string, WorkflowStep[]]>([
    ["no steps", []],
    ["only a save", [save]],
    ["no save", [shape]],
    ["a save in between", [shape, save, caption({}), save]],
    ["an unknown generator", [{ ...shape, generator: "dalle" }, save]],
    ["a name every object has", [{ ...shape, generator: "toString" }, save]],
    ["the operation that does not exist", [shape, caption({ op: "adjust" }), save]],
    ["the operation named almost right", [shape, caption({ op: "caption" }), save]],
    ["a missing parameter", [{ ...shape, generator: "openai" }, save]],
    ["an empty parameter", [shape, caption({ params: { text: "" } }), save]],
    ["an unknown preset", [shape, caption({ op: "preset", params: { name: "lofi" } }), save]],
    ["an unknown chart", [{ ...shape, generator: "quickchart", params: { type: "donut", data: {} } }, save]],
    ["a parameter nobody knows", [shape, caption({ op: "resize", params: { width: 9, kernel: "nearest" } }), save]],
    ["contrast, which modulate does not know", [shape, caption({ op: "modulate", params: { contrast: 1.2 } }), save]],
    ["a size that no model draws", [{ ...shape, generator: "openai", params: { prompt: "x", size: "9x9" } }, save]],
    ["a pattern nobody knows", [{ ...shape, params: { patternType: "waves" } }, save]],
    ["an input nothing made", [shape, caption({ in: "v9" }), save]],
    ["null as a value", [{ ...shape, params: { width: null } }, save]],
  ])("refuses %s", (_, steps) => {
    expect(checkWorkflow(steps)).toMatchObject({ ok: false, reason: expect.stringMatching(/\w/) });
  });

  it("knows the contract's names", () => {
    expect(Object.keys(KNOWN_GENERATORS)).toHaveLength(8);
    expect(Object.keys(KNOWN_OPERATIONS)).toHaveLength(17);
    expect(checkWorkflow([shape, caption({}), { ...save, in: "v1" } as WorkflowStep])).toEqual({ ok: true });
  });
});
