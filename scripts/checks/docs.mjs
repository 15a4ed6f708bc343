import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "../run/paths.mjs";

const folders = "app|components|lib|inngest|drizzle|e2e|bench|scripts|docs|public";
const looksLikePath = new RegExp(`^(?:(?:${folders})/[\\w./()\\[\\]-]*|[\\w.-]+\\.(?:tsx?|mjs|json|md))$`);
const builtIn = ["ci", "install", "start", "test", "i"];

function documents() {
  const docs = existsSync(inRoot("docs")) ? readdirSync(inRoot("docs")).filter((name) => name.endsWith(".md")) : [];
  return ["README.md", ...docs.map((name) => `docs/${name}`)].filter((file) => existsSync(inRoot(file)));
}

function faultsOf(file, scripts) {
  const text = readFileSync(inRoot(file), "utf8");
  const faults = [];
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    const path = target.split("#")[0];
    if (!path || /^[a-z]+:/.test(target)) continue;
    if (!existsSync(join(inRoot(dirname(file)), path))) faults.push(`${file} links to ${target}, which is not there`);
  }
  for (const [, code] of text.matchAll(/`([^`\n]+)`/g)) {
    if (looksLikePath.test(code) && !existsSync(inRoot(code)) && !existsSync(join(inRoot(dirname(file)), code))) {
      faults.push(`${file} names ${code}, which is not there`);
    }
  }
  for (const [, verb, name] of text.matchAll(/\bnpm (run |(?=test\b|start\b))([\w:-]+)/g)) {
    if (!scripts[name] && (verb !== "" || !builtIn.includes(name)))
      faults.push(`${file} names npm ${verb}${name}, which is no script`);
  }
  return faults;
}

/** README and docs link to, and name, only files and npm scripts that exist. */
export function checkDocs() {
  const { scripts } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const files = documents();
  return { faults: files.flatMap((file) => faultsOf(file, scripts)), note: `${files.length} documents` };
}
