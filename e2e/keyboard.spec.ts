import { expect, type Page } from "@playwright/test";
import { test } from "./support/fleet-test";

/** The names of what Tab reaches, in order. */
async function tabStops(page: Page, presses: number): Promise<string[]> {
  const names: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press("Tab");
    names.push(
      await page.evaluate(() => {
        const { activeElement } = document;
        return (activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "").trim();
      }),
    );
  }
  return names;
}

test("Tab reaches the main controls in the order of the screen", async ({ page, botsPage }) => {
  await botsPage.open("?sort=name");
  const stops = await tabStops(page, 28);
  expect(stops[0]).toBe("Skip to the content");
  const order = [
    "Overview",
    "Settings",
    "More activity",
    "Pause fleet",
    "Emergency stop",
    "Create many",
    "New bot",
    "Search bots",
  ];
  const places = order.map((name) => stops.findIndex((stop) => stop.startsWith(name)));
  expect(places, stops.join(" | ")).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places), stops.join(" | ")).toBeGreaterThan(0);
});

test("/ searches, ? explains, and neither while typing", async ({ page, botsPage }) => {
  await botsPage.open();
  await page.keyboard.press("/");
  await expect(botsPage.search).toBeFocused();
  await page.keyboard.type("?j");
  await expect(botsPage.search).toHaveValue("?j");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
});

test("⌘K goes, finds and acts", async ({ page, api, frame, botPage }) => {
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(frame.palette).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(frame.palette).toBeHidden();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("activ");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/activity");

  const [bot] = await api.bots();
  if (!bot) throw new Error("There is no bot.");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type(bot.name);
  await frame.palette.getByRole("option", { name: bot.name }).click();
  await expect(botPage.heading).toHaveText(bot.name);

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("create bots");
  await expect(frame.palette.getByRole("option", { selected: true })).toHaveText("Create bots");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/bots\/(new|create)$/);
});

test("j, k, x and Enter work on the rows", async ({ page, api, botsPage, botPage }) => {
  const [first] = await api.bots();
  if (!first) throw new Error("There is no bot.");
  await botsPage.open("?sort=name");
  await expect(botsPage.rows().first()).toContainText(first.name);
  for (const key of ["j", "j", "k", "x"]) await page.keyboard.press(key);
  await expect(botsPage.selection).toContainText("1 selected");
  await expect(botsPage.table.getByRole("checkbox", { name: `Select ${first.name}` })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(botsPage.selection).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(botPage.heading).toHaveText(first.name);
});
