import { beforeEach, expect, it } from "vitest";
import { budgetDays } from "@/lib/db/schema";
import type { Workflow } from "@/lib/studio/steps";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { affordable, cheaperWorkflow } from "./cheaper-workflow";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open();
});

const params = { prompt: "a mug", model: "dall-e-3", size: "1792x1024", quality: "hd" };
const saving = { kind: "save" as const, in: "v0", destination: "a.png", provider: "cloud" as const };
const plain: Workflow = { name: "w", steps: [{ kind: "generate", generator: "openai", params, out: "v0" }, saving] };
const cropped: Workflow = {
  name: "w",
  steps: [
    { kind: "generate", generator: "openai", params, out: "v0" },
    { kind: "transform", op: "crop", in: "v0", params: {}, out: "v1" },
    { ...saving, in: "v1" },
  ],
};
const paramsOf = ({ steps }: Workflow) => (steps[0]?.kind === "generate" ? steps[0].params : null);

it("asks for less of the same picture, and keeps a shape that something is done to", () => {
  expect(paramsOf(cheaperWorkflow(plain))).toEqual({ ...params, quality: "standard", size: "1024x1024" });
  expect(paramsOf(cheaperWorkflow(cropped))).toEqual({ ...params, quality: "standard" });
  const drawn: Workflow = { name: "w", steps: [{ kind: "generate", generator: "shapes", params, out: "v0" }, saving] };
  expect(cheaperWorkflow(drawn)).toEqual(drawn);
});

it("is taken in the last fifth of a budget", async () => {
  const spend = (spentMicros: number) =>
    fleet.db
      .insert(budgetDays)
      .values({ day: "2026-03-02", scope: "fleet", spentMicros })
      .onConflictDoUpdate({ target: [budgetDays.day, budgetDays.scope], set: { spentMicros } });
  await spend(3_900_000);
  expect(await affordable(fleet.ctx, "b", plain)).toEqual(plain);
  await spend(4_000_000);
  expect(await affordable(fleet.ctx, "b", plain)).toEqual(cheaperWorkflow(plain));
});
