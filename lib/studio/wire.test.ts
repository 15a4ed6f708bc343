import { expect, test } from "vitest";
import { commentWire, itemWire } from "./wire";

test("text comes without what no database keeps, and with all else", () => {
  const user = { id: "u\0", username: "mia\0", name: "Mi\uD800a" };
  const item = itemWire.parse({ id: 7, title: "A\0 b\uDC00", tags: ["x\uD83D", "🎨"], user, createdAt: 1 });
  expect(item).toMatchObject({
    id: "7",
    title: "A b",
    tags: ["x", "🎨"],
    user: { id: "u", username: "mia", name: "Mia" },
  });
  expect(commentWire.parse({ id: "c", content: "né 🎉\0\uD83C", createdAt: 1, user }).content).toBe("né 🎉");
  expect(itemWire.safeParse({ id: "a", user: { id: "u", username: "\0" }, createdAt: 1 }).success).toBe(false);
});
