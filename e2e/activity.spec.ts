import { expect } from "@playwright/test";
import { test } from "./support/fleet-test";

test("the filters stand in the address and survive a reload", async ({ page, api }) => {
  const [bot] = await api.bots();
  if (!bot) throw new Error("There is no bot.");
  await page.goto("/activity");
  const table = page.getByRole("table", { name: /^Activity/ });
  await expect(table.getByRole("row").nth(1)).toBeVisible();
  await page.getByRole("button", { name: "Kind", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Started", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/kind=started/);
  await page.getByRole("button", { name: "Bot", exact: true }).click();
  await page.getByPlaceholder("Find a bot").fill(bot.name);
  await page.getByRole("option", { name: bot.name }).click();
  await expect(page).toHaveURL(new RegExp(`bot=${bot.id}`));

  const rows = table.getByRole("row").filter({ hasText: bot.name });
  await expect(rows).not.toHaveCount(0);
  await expect(table.getByRole("row"), "its rows, and the head").toHaveCount((await rows.count()) + 1);
  await expect(rows.first()).toContainText("started");
  await page.reload();
  await expect(rows.first()).toContainText("started");
  await expect(page.getByRole("button", { name: /Kind: Started/ })).toBeVisible();

  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL("/activity");
});

test("it pages back to the first row there ever was", async ({ page, api }) => {
  const all = await api.activity({ limit: 200 });
  expect(all.length, "more than one page of the log").toBeGreaterThan(60);
  await page.goto("/activity?kind=post&kind=comment&kind=like&kind=created&kind=started");
  const older = page.getByRole("button", { name: "Show older" });
  const shown = page.getByRole("table", { name: /^Activity/ }).getByRole("row");
  await expect(shown).toHaveCount(51);
  const first = page.getByText("This is the first row there is.");
  await expect(async () => {
    if (await older.isVisible()) await older.click();
    await expect(first).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000, intervals: [100] });
  expect(await shown.count()).toBeGreaterThan(51);
  await expect(shown.last()).toContainText("created");
});

test("new rows wait to be asked for, and a row leads to its turn", async ({ page, botPage }) => {
  await page.goto("/activity?kind=post&kind=comment&kind=like");
  const waiting = page.getByRole("button", { name: / new$/ });
  await expect(waiting).toBeVisible({ timeout: 60_000 });
  await waiting.click();
  const row = page
    .getByRole("table", { name: /^Activity/ })
    .getByRole("row")
    .nth(1);
  await row.getByRole("cell").last().click();
  await expect(page).toHaveURL(/\/bots\/.+\?turn=/);
  await expect(botPage.trace.getByRole("heading", { name: "Gallery" })).toBeVisible();
});
