/* node scripts/slim.mjs: for images. After a build, drops from this folder what neither serving nor the commands on the server's machine need. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { inRoot, root } from "./run/paths.mjs";

/** Started by their path, or loaded by the commands that run beside the server: no trace of the build names them. */
const started = ["next", "tsx", "@resvg/resvg-js", "geist", "server-only"];
/** Packages that hold the machine's own binaries as optional dependencies. */
const native = ["esbuild", "@resvg/resvg-js", "sharp"];

const packageOf = (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

/** The packages that Next found to be loaded at run time, by itself or by a route. */
function traced() {
  const names = new Set();
  for (const file of readdirSync(inRoot(".next"), { recursive: true })) {
    if (!file.endsWith(".nft.json")) continue;
    const path = inRoot(".next", file);
    for (const target of JSON.parse(readFileSync(path, "utf8")).files) {
      const name = packageOf(relative(root, resolve(dirname(path), target)).replaceAll("\\", "/"));
      if (name) names.add(name);
    }
  }
  return names;
}

function withDependencies(names) {
  const all = new Set();
  const waiting = [...names];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const manifest = inRoot("node_modules", name, "package.json");
    if (all.has(name) || !existsSync(manifest)) continue;
    all.add(name);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
    waiting.push(
      ...Object.keys(dependencies).filter((wanted) => native.includes(name) || !(wanted in optionalDependencies)),
    );
    if (native.includes(name)) waiting.push(...Object.keys(optionalDependencies));
  }
  return all;
}

function installed() {
  return readdirSync(inRoot("node_modules")).flatMap((name) =>
    name.startsWith("@") ? readdirSync(inRoot("node_modules", name)).map((inner) => `${name}/${inner}`) : [name],
  );
}

const keep = withDependencies([...traced(), ...started]);
const dropped = installed().filter((name) => !keep.has(name));
for (const name of dropped) rmSync(inRoot("node_modules", name), { recursive: true, force: true });
// Maps of the server's code are three quarters of a build, and are read by nobody.
for (const file of readdirSync(inRoot(".next", "server"), { recursive: true }))
  if (file.endsWith(".map")) rmSync(join(inRoot(".next", "server"), file));
rmSync(inRoot(".next", "cache"), { recursive: true, force: true });
console.log(`Kept ${keep.size} packages, dropped ${dropped.length}.`);
