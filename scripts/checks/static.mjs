import { checkPlanted } from "../layers/planted.mjs";
import { run } from "../run/child.mjs";
import { bestNode } from "../run/node-binary.mjs";
import { inRoot } from "../run/paths.mjs";
import { checkDocs } from "./docs.mjs";
import { checkSizes } from "./sizes.mjs";

const LIMIT_MS = 120_000;

async function tool(path, ...args) {
  const { code, output, timedOut } = await run(bestNode(), [inRoot("node_modules", ...path.split("/")), ...args], {
    limitMs: LIMIT_MS,
  });
  return {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    output: timedOut ? `${output}\n(stopped: too slow)` : output,
  };
}

async function own(check) {
  const { faults, note } = await check();
  return { passed: faults.length ? 0 : 1, failed: faults.length ? 1 : 0, output: faults.join("\n"), note };
}

async function types() {
  // Declares the framework's own globals; a fresh clone has no next-env.d.ts yet.
  const declared = await tool("next/dist/bin/next", "typegen");
  return declared.failed ? declared : tool("typescript/bin/tsc", "--noEmit", "--pretty", "false");
}

async function planted() {
  const { faults, checked } = await checkPlanted();
  const outcome = await own(() => ({ faults, note: `${checked} planted files` }));
  return outcome;
}

/** The checks that read the source without running it. Each counts as one test. */
export const staticStages = [
  { name: "dead-code", label: "dead code", run: () => tool("knip/bin/knip.js", "--no-progress") },
  { name: "types", label: "types", run: types },
  { name: "lint", label: "lint and layers", run: () => tool("oxlint/bin/oxlint", "--deny-warnings") },
  { name: "planted", label: "planted violations", run: planted },
  { name: "format", label: "format", run: () => tool("oxfmt/bin/oxfmt", "--check") },
  { name: "sizes", label: "file sizes", run: () => own(checkSizes) },
  { name: "docs", label: "documents", run: () => own(checkDocs) },
];
