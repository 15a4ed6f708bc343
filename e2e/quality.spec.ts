import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { qualityReportSchema, qualitySchema } from "@/lib/fleet/contracts/quality";
import { expectFitInEveryLook } from "./support/accessible";
import { test } from "./support/fleet-test";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a first look at a young fleet: figures, and no claim", async ({ page, api, frame }) => {
  if ((await api.bots()).length === 0) await api.createBots(3, "quality");
  await page.goto("/");
  await frame.follow("Quality");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quality");
  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict).toContainText(/Not enough yet: \d+ of 28 days/);

  await page.getByRole("button", { name: /^(Take a first look|Run now)$/ }).click();
  const measures = page.getByRole("list", { name: "Measures, worst first" }).getByRole("listitem");
  await expect(measures).toHaveCount(17, { timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Run now" })).toBeVisible();
  await expect(verdict).toContainText(/Not enough yet: \d+ of 28 days/);
  await expect(measures.filter({ hasText: "Told from people" })).toContainText("Not run");
  await expectFitInEveryLook(page);
});

test("the report as data and as a page, and the bots it names", async ({ page, request }) => {
  await page.goto("/quality");
  const { report } = qualitySchema.parse(await (await request.get("/api/quality")).json());
  const [data] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the report as JSON" }).click(),
  ]);
  expect(qualityReportSchema.parse(JSON.parse(await readFile(await data.path(), "utf8")))).toEqual(report);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the report as a page" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`quality-${report?.night}.html`);
  const html = await readFile(await file.path(), "utf8");
  expect(html).toContain("<!doctype html>");
  expect(html).not.toMatch(/<script|https?:\/\//);
});

test("⌘K finds the screen", async ({ page }) => {
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("qual");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/quality");
});
