import { expect } from "@playwright/test";
import { expectFitInEveryLook } from "./support/accessible";
import { test } from "./support/fleet-test";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const screens = [
  { path: "/", shows: "No bots yet" },
  { path: "/welcome", shows: "Prepare a lived-in gallery" },
  { path: "/bots", shows: "No bots yet" },
  { path: "/bots/new", shows: "Who it would be" },
  { path: "/bots/create", shows: "each as often as fits them" },
  { path: "/bots/create?step=people", shows: "exactly these would be created" },
  { path: "/bots/create/people", shows: "No drafts yet" },
  { path: "/bots/create/people?step=people", shows: "Drawn from the built-in lists" },
  { path: "/activity", shows: "Nothing happened yet" },
  { path: "/activity/dead-letters", shows: "No dead letters" },
  { path: "/review", shows: "Nothing to review" },
  { path: "/budget", shows: "Nothing was spent" },
  { path: "/quality", shows: "No report yet" },
  { path: "/settings", shows: "Audit log" },
  { path: "/bots/none", shows: "There is nothing at this address" },
  { path: "/gallery", shows: "No pictures yet" },
  { path: "/gallery/items/none", shows: "This is no longer here" },
];

for (const { path, shows } of screens) {
  test(`${path} before there is a bot`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("main").getByText(shows).first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/FloImg/);
    await expectFitInEveryLook(page);
  });
}

test("with nobody to pause, the button says so", async ({ page, frame }) => {
  await page.goto("/");
  await expect(frame.pause).toHaveAccessibleDescription("There are no bots yet");
  await page.getByRole("main").getByRole("link", { name: "Create bots" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Create bots");
});
