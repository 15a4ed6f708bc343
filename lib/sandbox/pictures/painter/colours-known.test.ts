import { expect, it } from "vitest";
import { COLOR_NAMES } from "@/lib/content/colors";
import { readPrompt } from "./read-prompt";

it("every colour that a bot names in its caption, the painter knows", () => {
  const unknown = COLOR_NAMES.filter(
    (name) => readPrompt(`mockup of a screen, red, ${name} and white`).colours.length !== 3,
  );
  expect(unknown).toEqual([]);
});
