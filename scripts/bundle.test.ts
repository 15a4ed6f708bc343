import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { testDirectories } from "@/lib/db/test-directories";
import { checkBundle } from "./checks/bundle.mjs";

const directory = testDirectories();

/** A build whose one route needs these files; sizes in bytes. */
function build(route: string, files: Record<string, number>): string {
  const root = directory();
  const trace = join(root, "server", `${route}.js.nft.json`);
  for (const [file, size] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), "");
    truncateSync(join(root, file), size);
  }
  mkdirSync(dirname(trace), { recursive: true });
  const up = "../".repeat(route.split("/").length);
  writeFileSync(trace, JSON.stringify({ files: Object.keys(files).flatMap((file) => [up + file, up + file]) }));
  return join(root, "server");
}

describe("the check of what each route carries", () => {
  it("counts each file once, and names the heaviest", () => {
    const folder = build("app/page", { "node_modules/zod/index.js": 1_500_000, "node_modules/ai/index.js": 1_500_000 });
    expect(checkBundle(folder)).toEqual({ faults: [], note: "1 routes, heaviest 3 MB (app/page.js.nft.json)" });
  });

  it("fails for a route that is too large", () => {
    const folder = build("app/page", { "node_modules/huge/index.wasm": 200_000_001 });
    expect(checkBundle(folder).faults).toEqual(["app/page.js.nft.json traces 200 MB, more than 200"]);
  });

  it("fails for machine code where nothing is painted", () => {
    const files = { "node_modules/@img/sharp-linux-x64/lib/sharp.node": 10 };
    expect(checkBundle(build("app/api/sandbox/route", files)).faults).toEqual([]);
    expect(checkBundle(build("app/login/page", files)).faults).toHaveLength(1);
    expect(checkBundle(build("app/page", { "node_modules/@resvg/resvg-js/index.js": 1 })).faults).toHaveLength(1);
  });

  it("fails for a build that traced nothing", () => {
    expect(checkBundle(directory()).faults).toEqual(["the build traced no route at all"]);
  });
});
