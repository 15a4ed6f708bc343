import { expect } from "@playwright/test";
import { expectFitInEveryLook } from "./support/accessible";
import { test } from "./support/fleet-test";
import { owner, viewer } from "./support/people";

test.describe.configure({ mode: "serial" });

const link = process.env.FLEET_SETUP_LINK ?? "";

test("without an owner nobody can sign in, and every page of the console leads to saying so", async ({ page }) => {
  await page.goto("/bots");
  await expect(page).toHaveURL(/\/login/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This fleet has no owner yet");
  await expectFitInEveryLook(page);
});

test("the one-time link makes the owner, once", async ({ page, frame }) => {
  await page.goto(link);
  await expectFitInEveryLook(page);
  await page.getByLabel("Your name").fill(owner.name);
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Create the owner" }).click();
  await expect(page.getByText("Use at least 12 characters.")).toBeVisible();

  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Create the owner" }).click();
  await page.waitForURL("/welcome");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Welcome, ${owner.name}`);
  await expect(frame.state).toHaveText("No bots yet");
  await page.context().storageState({ path: owner.state });

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link is void");
  await expectFitInEveryLook(page);
});

test("the owner invites a viewer by a link", async ({ browser, page, baseURL }) => {
  const owners = await browser.newContext({ storageState: owner.state, baseURL });
  const settings = await owners.newPage();
  await settings.goto("/settings#operators");
  await settings.getByLabel(/^Invite/).fill(viewer.email);
  await settings.getByRole("button", { name: "Make a link" }).click();
  const invitation = await settings.getByLabel("Invitation link").inputValue();
  await owners.close();

  await page.goto(invitation);
  await expect(page.getByText("As viewer you may look, and change nothing.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toBeDisabled();
  await page.getByLabel("Your name").fill(viewer.name);
  await page.getByLabel("Password").fill(viewer.password);
  await page.getByRole("button", { name: "Create my account" }).click();
  await page.waitForURL("/");
  await page.context().storageState({ path: viewer.state });
});

test("whoever has an account signs in and out", async ({ page }) => {
  await page.goto("/activity?kind=post");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await expectFitInEveryLook(page);
  await page.getByLabel("E-mail address").fill(viewer.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The e-mail address or the password is wrong.")).toBeVisible();

  await page.getByLabel("Password").fill(viewer.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/activity?kind=post");
  await page.getByRole("button", { name: viewer.name }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("/login");
});
