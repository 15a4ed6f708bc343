import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectFitInEveryLook } from "./support/accessible";
import { test } from "./support/fleet-test";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const screens = [
  {
    path: "/",
    ready: (page: Page) => page.getByRole("list", { name: "Latest actions" }).getByRole("listitem").first(),
  },
  { path: "/bots", ready: (page: Page) => page.getByRole("table", { name: "Bots" }).getByRole("link").first() },
  { path: "/activity", ready: (page: Page) => page.getByRole("button", { name: "Show older" }) },
  {
    path: "/settings",
    ready: (page: Page) =>
      page
        .getByRole("list", { name: /^Audit log/ })
        .getByRole("listitem")
        .nth(3),
  },
  { path: "/gallery", ready: (page: Page) => page.getByRole("figure").first() },
  { path: "/gallery?q=nosuchword", ready: (page: Page) => page.getByText("No picture matches “nosuchword”") },
  { path: "/bots?q=nosuchword", ready: (page: Page) => page.getByText("No bot matches “nosuchword”") },
  {
    path: "/activity/dead-letters?state=discarded",
    ready: (page: Page) => page.getByText("No dead letter matches"),
  },
  { path: "/review", ready: (page: Page) => page.getByRole("heading", { level: 1, name: "Review" }) },
  { path: "/review?state=seen&group=leak", ready: (page: Page) => page.getByText("No refused draft matches") },
  { path: "/activity?text=nosuchword", ready: (page: Page) => page.getByText("Nothing in the log matches") },
];

for (const { path, ready } of screens) {
  test(`${path} with a fleet at work`, async ({ page }) => {
    await page.goto(path);
    await expect(ready(page)).toBeVisible();
    await expectFitInEveryLook(page);
  });
}

test("a bot with a past, its trace and its edit form", async ({ page, api, botPage }) => {
  const [post] = await api.activity({ kinds: ["post"], results: ["done"], limit: 1 });
  const bot = (await api.bots()).find(({ id }) => id === post?.bot?.id);
  if (!bot || !post?.turnId) throw new Error("No bot has posted.");
  await botPage.open(bot);
  await expect(botPage.visits.first()).toBeVisible();
  await expectFitInEveryLook(page);

  await botPage.open(bot, `?turn=${post.turnId}`);
  await expect(botPage.trace.getByRole("heading", { name: "Prompt" })).toBeVisible();
  await expectFitInEveryLook(page);

  await botPage.open(bot, "?edit=true");
  await expect(page.getByRole("dialog", { name: `Edit ${bot.name}` })).toBeVisible();
  await expectFitInEveryLook(page);
});

test("a picture and its maker", async ({ page, gallery }) => {
  await gallery.open("?sort=popular");
  await gallery.pictures.first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: /^Comments/ })).toBeVisible();
  await expectFitInEveryLook(page);

  await page
    .getByRole("main")
    .getByRole("link", { name: "All pictures" })
    .or(page.locator('main a[href^="/gallery/"]').first())
    .first()
    .click();
  await expect(page.getByText("This is an automated account.")).toBeVisible();
  await expectFitInEveryLook(page);
});

test("what opens over the screens", async ({ page, frame }) => {
  await page.goto("/");
  await frame.pause.click();
  await expect(frame.dialog).toBeVisible();
  await expectAccessible(page, "question");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectAccessible(page, "key table");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(frame.palette).toBeVisible();
  await expectAccessible(page, "palette");
});
