import { expect } from "@playwright/test";
import { expectFitInEveryLook } from "./support/accessible";
import { test } from "./support/fleet-test";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a limit set under Settings is seen on the budget screen, with what it makes of the day", async ({
  page,
  frame,
}) => {
  await page.goto("/settings#limits");
  await page.getByLabel("Spend an hour, in dollars").fill("much");
  await page.getByLabel("Pictures a day").fill("0");
  await page.getByRole("button", { name: "Save budgets" }).click();
  await expect(page.getByText("An amount such as 5 or 0.50, or nothing")).toBeVisible();
  await page.getByLabel("Spend an hour, in dollars").fill("0.50");
  await page.getByRole("button", { name: "Save budgets" }).click();
  await expect(page.getByText("The budgets are saved.")).toBeVisible();

  await frame.follow("Budget");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Budget");
  const main = page.getByRole("main");
  await expect(main.getByRole("listitem").filter({ hasText: "This hour" })).toContainText("of $0.50");
  await expect(main.getByRole("listitem").filter({ hasText: "Pictures today" })).toContainText("Used up");
  await page.getByRole("button", { name: "This month" }).click();
  await expect(page.getByRole("button", { name: "This month" })).toHaveAttribute("aria-pressed", "true");
  await expectFitInEveryLook(page);

  await page.goto("/settings#limits");
  for (const label of ["Spend an hour, in dollars", "Pictures a day"]) await page.getByLabel(label).fill("");
  await page.getByRole("button", { name: "Save budgets" }).click();
  await expect(page.getByText("The budgets are saved.")).toBeVisible();
});
