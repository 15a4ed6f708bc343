import { expect } from "@playwright/test";
import { test } from "./support/fleet-test";
import { stranger, viewer } from "./support/people";
import { closedPages, closedRoutes } from "./support/routes";

test.describe("a stranger", () => {
  test.use({ storageState: stranger });

  test("gets the sign-in page from every page of the console", async ({ page }) => {
    expect(closedPages.length).toBeGreaterThanOrEqual(8);
    for (const path of closedPages) {
      await page.goto(path, { waitUntil: "commit" });
      await expect(page, path).toHaveURL(/\/login/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
    }
  });

  test("gets 401 from every route of the API, whatever the method", async ({ request, baseURL }) => {
    expect(closedRoutes.length).toBeGreaterThanOrEqual(40);
    for (const { method, path } of closedRoutes) {
      const headers = { origin: baseURL ?? "" };
      const answer = await request.fetch(path, { method, headers, ...(method !== "GET" && { data: {} }) });
      expect.soft(answer.status(), `${method} ${path}`).toBe(401);
      expect.soft(await answer.json(), `${method} ${path}`).toMatchObject({ error: { code: "unauthenticated" } });
    }
  });

  test("gets nothing from what has a key of its own, or does not exist", async ({ request }) => {
    expect((await request.get("/api/sandbox/api/gallery")).status()).toBe(401);
    expect((await request.post("/api/sandbox/api/execute/sync", { data: {} })).status()).toBe(401);
    expect((await request.get("/api/cron/heartbeat")).status()).toBe(401);
    expect((await request.put("/api/inngest")).status()).toBe(404);
    expect((await request.get("/api/nowhere")).status()).toBe(401);
  });
});

test.describe("a viewer", () => {
  test.use({ storageState: viewer.state });
  const reason = "You are signed in as viewer. An owner can change that in Settings.";

  test("sees every screen and no button that acts", async ({ page, api, frame, botsPage, botPage }) => {
    await page.goto("/");
    await expect(frame.state).toContainText("Running");
    await expect(frame.pause).toHaveAccessibleDescription(reason);
    await expect(frame.stop).toHaveAccessibleDescription(reason);
    await expect(page.getByRole("button", { name: "More activity" })).toHaveAccessibleDescription(reason);
    // Disabled for those who see it and those who do not, yet reachable: the reason can be read.
    await expect(frame.stop).toBeDisabled();
    await frame.stop.click({ force: true });
    await expect(frame.dialog).toBeHidden();

    await botsPage.open();
    await expect(page.getByRole("button", { name: "New bot" })).toHaveAccessibleDescription(reason);
    await botsPage.selectPage();
    for (const action of await botsPage.selection
      .getByRole("button", { name: /^(Start|Pause|Stop|Resume|Retire) \d+$/ })
      .all())
      await expect(action).toHaveAccessibleDescription(reason);

    const [bot] = await api.bots();
    if (!bot) throw new Error("There is no bot.");
    await botPage.open(bot);
    await expect(page.getByRole("main").getByRole("button", { name: "Edit" })).toHaveAccessibleDescription(reason);
    await page.goto("/settings");
    await expect(page.getByText("You may look, and change nothing here.")).toBeVisible();
    for (const name of ["Test the gallery", "Save limits", "Prepare a lived-in gallery"])
      await expect(page.getByRole("button", { name })).toHaveAccessibleDescription(reason);
    await expect(page.getByText("Operators and owners may read it; you are signed in as viewer.")).toBeVisible();
  });

  test("gets 403 for every change, except of their own account", async ({ request, baseURL }) => {
    const changes = closedRoutes.filter(({ method, path }) => method !== "GET" && !path.startsWith("/api/account"));
    expect(changes.length).toBeGreaterThanOrEqual(25);
    for (const { method, path } of changes) {
      const answer = await request.fetch(path, { method, data: {}, headers: { origin: baseURL ?? "" } });
      expect.soft(answer.status(), `${method} ${path}`).toBe(403);
    }
  });

  test("may look at the gallery and is told why not more", async ({ page, gallery }) => {
    await gallery.open("?sort=recent");
    await gallery.share.click({ force: true });
    await expect(page.getByText("Your role may look only.").first()).toBeVisible();
    await expect(page.getByRole("dialog")).toBeHidden();
  });

  test("a change from a page of another site is refused", async ({ request }) => {
    const answer = await request.post("/api/account/password", {
      data: { current: viewer.password, next: "taken over by others" },
      headers: { origin: "https://elsewhere.example" },
    });
    expect(answer.status()).toBe(403);
  });
});
