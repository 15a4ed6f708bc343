import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultsOf, pathnameOf, type SourceFile } from "./route-tree";

const root = join(import.meta.dirname, "../..");

function sources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }));
}

describe("the tree", () => {
  it("has no route and no page that is neither guarded nor named", () => {
    const files = [...sources("app"), ...sources("components")];
    expect(files.filter((file) => file.path.endsWith("/route.ts")).length).toBeGreaterThan(5);
    expect(faultsOf(files)).toEqual([]);
  });
});

describe("a planted file is found", () => {
  const made = 'import { route } from "@/lib/server/route";\n';
  it.each([
    [
      "a bare handler",
      "app/api/bots/route.ts",
      "export async function GET() { return Response.json(1) }",
      /not made by/,
    ],
    [
      "one bare handler beside a made one",
      "app/api/bots/route.ts",
      `${made}export const GET = route(a);\nexport const POST = async () => x;`,
      /not made by/,
    ],
    [
      "a handler wrapped in something else",
      "app/api/bots/route.ts",
      `${made}export const POST = cached(route(a));`,
      /not made by/,
    ],
    ["a handler exported by another's name", "app/api/bots/route.ts", 'export { GET } from "./other";', /by name/],
    [
      "a maker of one's own",
      "app/api/bots/route.ts",
      "const route = (x) => x;\nexport const GET = route(a);",
      /lib\/server\/route/,
    ],
    [
      "an open route on a closed path",
      "app/api/bots/route.ts",
      'import { publicRoute } from "@/lib/server/route";\nexport const GET = publicRoute("w", f);',
      /wants a session/,
    ],
    ["a console page", "app/(console)/bots/page.tsx", "export default function Page() { return null }", /guardPage/],
    ["a console layout", "app/(console)/layout.tsx", "export default function Layout() { return null }", /guardPage/],
    [
      "a page outside the console",
      "app/welcome/page.tsx",
      "export default function Page() { return null }",
      /guardPage/,
    ],
    [
      "a guard in a comment",
      "app/(console)/bots/page.tsx",
      "// await requireViewer()\nexport default function Page() {}",
      /guardPage/,
    ],
    ["a client page", "app/(console)/bots/page.tsx", '"use client";\nguardPage();', /client page/],
    ["a server function", "components/x.tsx", '"use server";\nexport async function f() {}', /server functions/],
  ])("%s", (_, path, source, fault) => {
    const found = faultsOf([{ path, source }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(fault);
  });

  it.each([
    [
      "a made route",
      "app/api/bots/route.ts",
      `${made}export const dynamic = "force-dynamic";\nexport const GET = route(listBots);`,
    ],
    [
      "a guarded page",
      "app/(console)/bots/page.tsx",
      "export default async function Page() { await requireViewer(); return null }",
    ],
    ["the gallery", "app/gallery/items/[id]/page.tsx", "export default function Page() { return null }"],
    ["the root layout", "app/layout.tsx", "export default function Layout() { return null }"],
    ["the sandbox's API", "app/api/sandbox/[...path]/route.ts", "export async function GET() {}"],
  ])("%s passes", (_, path, source) => {
    expect(faultsOf([{ path, source }])).toEqual([]);
  });

  it("reads addresses without groups", () => {
    expect(pathnameOf("app/(console)/bots/[id]/page.tsx")).toBe("/bots/[id]");
    expect(pathnameOf("app/(console)/page.tsx")).toBe("/");
  });
});
