import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../run/child.mjs";
import { runNpm } from "../run/install.mjs";
import { bestNode } from "../run/node-binary.mjs";
import { inRoot } from "../run/paths.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const places = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const PACKAGE = "@sparticuz/chromium@153.0.0";

/** Whether it is a browser that starts, not a stub that asks to install one. Windows programs print no version. */
async function starts(path) {
  if (!path || !existsSync(path)) return false;
  if (process.platform === "win32") return true;
  const { code, output } = await run(path, ["--version"], { limitMs: 20_000 });
  return code === 0 && /\d+\.\d+/.test(output);
}

async function onThisMachine() {
  const playwright = createRequire(inRoot("package.json"))("@playwright/test").chromium.executablePath();
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const chosen = [process.env.CHROMIUM_PATH, process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH];
  for (const path of [...chosen, ...places, ...onPath, playwright]) {
    if (await starts(path)) return { path, origin: "found on this machine" };
  }
  return null;
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env, limitMs: 60_000 });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env, limitMs: 180_000 });
  return (await starts("/usr/bin/chromium")) ? { path: "/usr/bin/chromium", origin: "Debian's package" } : null;
}

async function fromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = inRoot("node_modules", ".cache", "chromium");
  const entry = join(folder, "node_modules", "@sparticuz", "chromium", "build", "index.js");
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    await runNpm(["install", "--prefix", folder, "--no-save", PACKAGE], { limitMs: 180_000 });
  }
  // Unpacked in a process of its own: the package wants a newer Node than this one may be.
  const unpack = `import c from ${JSON.stringify(pathToFileURL(entry).href)};
    console.log(JSON.stringify(await c.executablePath()));`;
  const { code, output } = await run(bestNode(), ["--input-type=module", "-e", unpack], { limitMs: 60_000 });
  if (code !== 0) return null;
  const path = JSON.parse(output.slice(output.indexOf('"')));
  return (await starts(path)) ? { path, origin: "the npm package" } : null;
}

/** A Chromium to test with: on the machine, else Debian's package, else an npm package; null when there is no way. */
export async function findChromium() {
  return (await onThisMachine()) ?? (await fromDebian()) ?? (await fromNpm());
}
