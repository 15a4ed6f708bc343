import { expect, it } from "vitest";
import { avatarSvg, drawingIn } from "./avatar";

it("belongs to the username: the same each time, and not another's", () => {
  expect(avatarSvg("ada")).toBe(avatarSvg("ada"));
  const faces = new Set(Array.from({ length: 500 }, (_, n) => avatarSvg(`user-${n}`)));
  expect(faces.size).toBe(500);
});

it("never carries the username into the markup", () => {
  expect(avatarSvg('"><script>alert(1)</script>')).not.toContain("script");
});

it("is read from an address that holds a drawing, and from no other", () => {
  expect(drawingIn("data:image/svg+xml,%3Csvg width='8'%3E%3C/svg%3E")).toBe("<svg width='8'></svg>");
  for (const address of [null, "https://example.org/a.svg", "data:text/html,%3Csvg %3E", "data:image/svg+xml,%3Csvg %"])
    expect(drawingIn(address)).toBeNull();
});
