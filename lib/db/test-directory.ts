import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

afterAll(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** An empty folder of one's own in the temporary directory, gone with the last test of the file that asked for it. */
export function testDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "fleet-test-"));
  made.push(directory);
  return directory;
}
