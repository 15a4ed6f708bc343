import { expect, it } from "vitest";
import { avatarSvg } from "./avatar";

it("belongs to the username: the same each time, and not another's", () => {
  expect(avatarSvg("ada")).toBe(avatarSvg("ada"));
  const faces = new Set(Array.from({ length: 500 }, (_, n) => avatarSvg(`user-${n}`)));
  expect(faces.size).toBe(500);
});

it("never carries the username into the markup", () => {
  expect(avatarSvg('"><script>alert(1)</script>')).not.toContain("script");
});
