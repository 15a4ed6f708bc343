import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { knownStyles } from "./known-styles";

const source = (path: string) => readFileSync(join(process.cwd(), "node_modules", path), "utf8");
/** The text of the string literal that follows `mark`. */
function literal(text: string, mark: RegExp): string {
  const [, written = ""] = new RegExp(`${mark.source}(\`[^\`]*\`|"(?:[^"\\\\]|\\\\.)*")`).exec(text) ?? [];
  return written.startsWith("`") ? written.slice(1, -1) : (JSON.parse(written) as string);
}

it("names the styles of the installed packages and no others", () => {
  const styles = [
    "",
    literal(source("sonner/dist/index.mjs"), /__insertCSS\(/),
    literal(source("@radix-ui/react-scroll-area/dist/index.mjs"), /__html:\s*/),
    literal(source("@radix-ui/react-select/dist/index.mjs"), /__html:\s*/),
  ];
  expect(styles.slice(1).every((text) => text.length > 50)).toBe(true);
  expect(styles.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)).toEqual([
    ...knownStyles,
  ]);
});
