import { expect } from "@playwright/test";
import { expectFitInEveryLook } from "./support/accessible";
import { test } from "./support/fleet-test";

test("drafts wait for a person: agreed to, taken back, rejected with a reason", async ({ page, api }) => {
  test.setTimeout(150_000);
  const bots = (await api.bots()).filter(({ status }) => status !== "stopped" && status !== "retired");
  const ids = bots.map(({ id }) => id);
  const setMode = (mode: "approve" | null) => api.post("/api/bots/review", { target: { ids }, mode });
  expect((await setMode("approve")).status()).toBe(200);
  try {
    await page.goto("/review?view=waiting");
    const waiting = page.getByRole("list", { name: /^Drafts that wait/ });
    // At night everybody sleeps: they are woken until somebody has written something.
    const wakeAll = () => Promise.all(ids.map((id) => api.post(`/api/bots/${id}/wake`)));
    await expect(async () => {
      await wakeAll();
      await expect(waiting.getByRole("listitem").first()).toBeVisible({ timeout: 8000 });
    }).toPass({ timeout: 75_000 });
    await expectFitInEveryLook(page);

    // By keyboard alone: the first is agreed to.
    await page.keyboard.press("j");
    const first = waiting.locator('[aria-current="true"]');
    await expect(first).toHaveCount(1);
    const approved = (await first.getByRole("link").first().getAttribute("href")) ?? "";
    await page.keyboard.press("a");
    await expect(waiting.locator(`a[href="${approved}"]`)).toHaveCount(0);

    // It can be taken back as long as it is not on its way.
    await page.getByRole("tab", { name: /^Scheduled/ }).click();
    const scheduled = page.getByRole("list", { name: /^Drafts to be published/ });
    const own = scheduled.getByRole("listitem").filter({ has: page.locator(`a[href="${approved}"]`) });
    await own.getByRole("button", { name: /^Take back/ }).click();
    await expect(own).toHaveCount(0);

    await page.getByRole("tab", { name: /^Waiting/ }).click();
    const back = waiting.getByRole("listitem").filter({ has: page.locator(`a[href="${approved}"]`) });
    await back.getByRole("button", { name: /^Reject/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Why").fill("sounds like an advertisement");
    await dialog.getByRole("button", { name: "Reject 1 draft" }).click();
    await expect(dialog).toBeHidden();
    await expect(back).toHaveCount(0);
    await page.getByRole("tab", { name: "Decided" }).click();
    const decided = page.getByRole("list", { name: /^Decided drafts/ });
    await expect(decided.getByText(/sounds like an advertisement/)).toBeVisible();
  } finally {
    expect((await setMode(null)).status()).toBe(200);
  }
});
