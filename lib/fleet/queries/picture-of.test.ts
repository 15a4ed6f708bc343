import { expect, it } from "vitest";
import { ideaOf, testPersonas } from "@/lib/content/test-personas";
import { buildWorkflow } from "@/lib/studio/workflows";
import { cheaperWorkflow } from "../budget/cheaper-workflow";
import { pictureOf } from "./picture-of";

const idea = ideaOf(testPersonas(1)[0]!, 0);

it("tells the steps as they were sent, else as they are planned", () => {
  const sent = cheaperWorkflow(buildWorkflow({ ...idea, plan: { ...idea.plan, transforms: [] } }));
  expect(pictureOf({ idea, workflow: sent })).toMatchObject({
    prompt: idea.prompt,
    steps: [{ what: "openai", params: expect.stringContaining("size 1024x1024, quality standard") }, { what: "save" }],
  });
  expect(pictureOf({ idea })?.steps).toHaveLength(2 + idea.plan.transforms.length);
});

it("says nothing of what has no picture", () => {
  for (const work of [null, {}, { text: "fog" }, { idea: {} }, "words"]) expect(pictureOf(work)).toBeNull();
});
