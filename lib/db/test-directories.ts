import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Called at the top of a test file: makes empty folders in the temporary directory that are gone with the last test of the file. */
export function testDirectories(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
  });
  return () => {
    const directory = mkdtempSync(join(tmpdir(), "fleet-test-"));
    made.push(directory);
    return directory;
  };
}
