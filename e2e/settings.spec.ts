import { expect } from "@playwright/test";
import { test } from "./support/fleet-test";

test.beforeEach(async ({ page }) => {
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
});

test("both connections are tested", async ({ page }) => {
  const connections = page.getByRole("region", { name: "Connections" });
  for (const name of ["Test the gallery", "Test the model"]) {
    const row = connections.getByRole("button", { name });
    await row.click();
    await expect(row).toBeEnabled();
  }
  await expect(connections.getByText(/\d+(\.\d+)? m?s$/)).toHaveCount(2);
});

test("limits are checked, saved and kept", async ({ page, frame }) => {
  const limits = page.getByRole("region", { name: "Limits" });
  const save = limits.getByRole("button", { name: "Save limits" });
  const posts = limits.getByLabel("Posts a bot a day");
  await expect(save).toHaveAccessibleDescription("Nothing was changed");
  const before = await posts.inputValue();
  await posts.fill("1000");
  await save.click();
  await expect(posts).toHaveAttribute("aria-invalid", "true");
  await posts.fill(before === "7" ? "8" : "7");
  await save.click();
  await expect(frame.toast("The limits are saved.")).toBeVisible();
  await page.reload();
  await expect(posts).toHaveValue(before === "7" ? "8" : "7");
  await expect(page.getByRole("list", { name: /^Audit log/ })).toContainText(/limits|caps/i);
});

test("what a bot says when asked if it is one is chosen, and kept", async ({ page, frame }) => {
  const choice = page.getByRole("radiogroup", { name: "Asked if it is a bot" });
  const silent = choice.getByRole("radio", { name: /It says nothing/ });
  await expect(choice.getByRole("radio", { name: /It says so/ })).toBeChecked();
  await silent.click();
  await expect(frame.toast("It is saved.")).toBeVisible();
  await page.reload();
  await expect(silent).toBeChecked();
  await expect(page.getByRole("list", { name: /^Audit log/ })).toContainText("say nothing when asked");
});

test("the sandbox's time runs as fast as it is told", async ({ page, api, frame }) => {
  const speed = page.getByRole("group", { name: "Speed" });
  await speed.getByText("60×", { exact: true }).click();
  await expect(frame.toast("The sandbox's time runs at 60×.")).toBeVisible();
  expect((await api.fleet()).clock.speed).toBe(60);
  await speed.getByText("600×", { exact: true }).click();
  await expect(frame.toast("The sandbox's time runs at 600×.")).toBeVisible();
  expect((await api.fleet()).clock.speed).toBe(600);
});

test("new bots get a past while one watches", async ({ page, api }) => {
  await api.createBots(3, "birch-88");
  // Older ones that were never started get their past first.
  const ids = (await api.bots()).filter(({ status }) => status === "stopped").map(({ id }) => id);
  await page.getByLabel("Bots", { exact: true }).fill("3");
  await page.getByLabel("Days", { exact: true }).fill("2");
  await page.getByRole("button", { name: "Prepare a lived-in gallery" }).click();
  const prepare = page.getByRole("region", { name: "Lived-in gallery" });
  await expect(prepare.getByRole("progressbar").or(prepare.getByText("The gallery is ready."))).toBeVisible();
  await expect(page).toHaveURL(/job=/);
  await expect(prepare.getByText("The gallery is ready.")).toBeVisible({ timeout: 45_000 });
  // A quiet one may have stayed away for two days; three of them have not.
  const lived = await Promise.all(ids.map((id) => api.bot(id)));
  expect(lived.reduce((sum, { bot, counts }) => sum + bot.actions24h + counts.posts, 0)).toBeGreaterThan(0);
});

test("the activity level is one step up, and back", async ({ page }) => {
  const level = page.getByRole("group", { name: "Activity level" });
  await expect(level.getByRole("button", { name: "More activity" })).toBeEnabled();
  await level.getByRole("button", { name: "More activity" }).click();
  await expect(page.getByRole("banner")).toContainText("1.25×");
  await level.getByRole("button", { name: "Less activity" }).click();
  await expect(page.getByRole("banner")).toContainText("1.0×");
});
