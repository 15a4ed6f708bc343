/* Proves that the linter refuses what it should: plants violations in a copy of the house, never in the house itself. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { run } from "../run/child.mjs";
import { bestNode } from "../run/node-binary.mjs";
import { inRoot } from "../run/paths.mjs";
import { lawful, plants } from "./plants.mjs";

async function lintFindings(house) {
  const linter = inRoot("node_modules", "oxlint", "bin", "oxlint");
  const { output } = await run(bestNode(), [linter, "--format=json", "."], { cwd: house });
  const { diagnostics } = JSON.parse(output.slice(output.indexOf("{")));
  return diagnostics.map(({ filename, code }) => ({ file: filename.split(sep).join("/"), code }));
}

/** Resolves with the wrong findings, as sentences; none when every violation is caught and nothing lawful is refused. */
export async function checkPlanted() {
  const house = mkdtempSync(join(tmpdir(), "fleet-planted-"));
  try {
    cpSync(inRoot(".oxlintrc.json"), join(house, ".oxlintrc.json"));
    cpSync(inRoot("scripts", "layers"), join(house, "scripts", "layers"), { recursive: true });
    for (const [file, code] of [...plants, ...lawful]) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), code);
    }
    const findings = await lintFindings(house);
    const missed = plants
      .filter(([file, , rule]) => !findings.some((finding) => finding.file === file && finding.code === rule))
      .map(([file, code, rule]) => `${rule} did not refuse ${file}: ${code.trim()}`);
    const wronged = lawful
      .flatMap(([file]) => findings.filter((finding) => finding.file === file))
      .map(({ file, code }) => `${code} refused ${file}, which is lawful`);
    return { faults: [...missed, ...wronged], checked: plants.length + lawful.length };
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}
