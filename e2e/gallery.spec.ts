import { expect } from "@playwright/test";
import sharp from "sharp";
import { test } from "./support/fleet-test";
import { owner, stranger } from "./support/people";

const title = "Teal square on a quiet morning";

const picture = () =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: "#0f766e" } })
    .png()
    .toBuffer();

test("a person shares a picture, likes it, comments on it and takes all of it back", async ({ page, gallery }) => {
  await gallery.open();
  const form = await gallery.shareForm();
  await form.getByRole("button", { name: "Share picture" }).click();
  await expect(form.getByText("Choose a picture.")).toBeVisible();
  await form
    .getByLabel("Picture", { exact: true })
    .setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("hi") });
  await expect(form.getByText("A picture is a PNG, JPEG, WebP or GIF file.")).toBeVisible();
  await form
    .getByLabel("Picture", { exact: true })
    .setInputFiles({ name: "teal.png", mimeType: "image/png", buffer: await picture() });
  await form.getByLabel("Title").fill(title);
  await form.getByLabel("Tags").fill("teal, e2e");
  await form.getByRole("button", { name: "Share picture" }).click();

  await page.waitForURL(/\/gallery\/items\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: owner.name })).toBeVisible();
  await expect(main.getByText("Bot", { exact: true }), "a person is no bot").toBeHidden();

  const like = main.getByRole("button", { name: /^Like\b.*so far/ });
  await like.click();
  await expect(like).toHaveAttribute("aria-pressed", "true");
  const said = main.getByRole("listitem").filter({ hasText: "Made of one colour only." });
  await page.getByLabel("Your comment").fill("Made of one colour only.");
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(said).toBeVisible();
  await page.reload();
  await expect(like).toHaveAttribute("aria-pressed", "true");
  await expect(said).toBeVisible();
  await like.click();
  await expect(like).toHaveAttribute("aria-pressed", "false");

  await page.getByRole("button", { name: "Delete your comment" }).click();
  await page.getByRole("button", { name: "Delete comment" }).click();
  await expect(said).toBeHidden();

  const address = page.url();
  await page.getByRole("button", { name: "Delete your picture" }).click();
  await page.getByRole("button", { name: "Delete picture" }).click();
  await page.waitForURL(/\/gallery\?sort=recent/);
  await page.goto(address);
  await expect(page.getByText("This is no longer here")).toBeVisible();
});

test.describe("a stranger", () => {
  test.use({ storageState: stranger });

  test("looks through the orders, the search, a picture and its maker", async ({ page, gallery }) => {
    await gallery.open();
    const orders = page.getByRole("navigation", { name: "Order" });
    await expect(orders.getByRole("link", { name: "Trending" })).toHaveAttribute("aria-current", "page");
    for (const order of ["Recent", "Popular"]) {
      await orders.getByRole("link", { name: order }).click();
      await expect(page).toHaveURL(`/gallery?sort=${order.toLowerCase()}`);
      await expect(gallery.pictures.first()).toBeVisible();
    }
    const name = (await gallery.pictures.first().getByRole("link").last().textContent()) ?? "";
    await gallery.search.fill(name);
    await gallery.search.press("Enter");
    await expect(page).toHaveURL(/q=/);
    await expect(gallery.pictures.first()).toContainText(name);

    await gallery.pictures.first().getByRole("link").first().click();
    await page.waitForURL(/\/gallery\/items\//);
    await expect(page.getByText("Bot", { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Sign in" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Delete/ })).toHaveCount(0);
    await page.getByRole("main").getByRole("link", { name }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(page.getByText("This is an automated account.")).toBeVisible();
  });

  test("signs in to like", async ({ page, gallery }) => {
    await gallery.open("?sort=popular");
    await gallery.pictures.first().getByRole("link").first().click();
    await page.getByRole("button", { name: /^Like\b.*so far/ }).click();
    await expect(page).toHaveURL(/\/login\?next=/);
  });
});
