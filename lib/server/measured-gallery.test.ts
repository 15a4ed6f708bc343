import { expect, it } from "vitest";
import type { Gallery } from "@/lib/studio/port";
import { CALL_CLASSES_MS, CallMeter } from "./call-meter";
import { measuredGallery } from "./measured-gallery";

it("a measured gallery answers as it did, and each call is told with its outcome", async () => {
  const told: string[] = [];
  const post = { kind: "not_found" as const, message: "gone" };
  const plain = {
    identity: "sandbox",
    traits: { likes: "toggle", threads: false, pictures: "workflow" },
    getPost: async () => post,
    like: () => Promise.reject(new Error("broken promise")),
  } as unknown as Gallery;
  const gallery = measuredGallery(plain, async (call, work) => {
    told.push(call);
    const outcome = await work();
    told.push(outcome.kind);
    return outcome;
  });
  expect([gallery.identity, gallery.traits]).toEqual([plain.identity, plain.traits]);
  expect(await gallery.getPost({ id: "p" })).toBe(post);
  await expect(gallery.like({ id: "p", as: "a", idempotencyKey: "k" })).rejects.toThrow("broken promise");
  expect(told).toEqual(["getPost", "not_found", "like"]);
});

it("a meter counts each call in every class that it was quick enough for", () => {
  const meter = new CallMeter();
  for (const ms of [10, 50, 51, 999_999]) meter.record("getPost", "ok", ms);
  expect(meter.read()).toEqual([
    {
      call: "getPost",
      outcome: "ok",
      n: 4,
      sumMs: 1_000_110,
      classes: CALL_CLASSES_MS.map((end) => (end < 100 ? 2 : 3)),
    },
  ]);
});
