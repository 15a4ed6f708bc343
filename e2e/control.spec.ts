import { expect } from "@playwright/test";
import { StopCard } from "./pages/stop-card";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fleetCommand } from "./support/command-line";
import type { FleetApi } from "./support/fleet-api";
import { test } from "./support/fleet-test";
import { owner } from "./support/people";

test.describe.configure({ mode: "serial" });
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, contextOptions: { reducedMotion: "reduce" } });

const soon = 30_000;
let ids: string[];

/** Until bots have done something and are on a visit. One at 600× is over within seconds, so it is brought about. */
async function expectAtWork(api: FleetApi): Promise<void> {
  const before = await api.newestDeed();
  await expect(async () => {
    for (const id of ids.slice(0, 3)) await api.post(`/api/bots/${id}/wake`);
    expect(await api.newestDeed()).toBeGreaterThan(before);
    const awake = async () => (await api.fleet()).counts.awake;
    await expect.poll(awake, { timeout: 3_000, intervals: [100] }).toBeGreaterThan(0);
  }).toPass({ timeout: soon, intervals: [1_000] });
}

test("a thumb stops the fleet, and nothing moves until it is re-armed", async ({ page, api, frame, gallery }) => {
  await page.goto("/");
  ids = await api.createBots(6, "willow-390");
  expect((await api.post("/api/bots/bulk", { action: "start", target: { ids } })).status()).toBe(200);
  await expect(frame.state).toContainText("Running");
  const posts = () => api.activity({ kinds: ["post"], results: ["done"], limit: 1 });
  await expect.poll(posts, { message: "a first picture", timeout: soon }).toHaveLength(1);
  await expectAtWork(api);

  await frame.stop.tap();
  await expect(frame.dialog).toContainText("Nothing goes out after this.");
  await expectNoSidewaysScroll(page);
  await frame.confirm(/^Stop .+ now$/);
  await expect(frame.state).toHaveText("Stopped");
  const card = new StopCard(page);
  await expect(card.region).toContainText(`Stopped by ${owner.name}`);
  await card.reachesQuiet();
  await expect(card.region).toContainText(/No request was under way|requests? (was|were) under way/);
  await expectAccessible(page, "stopped, light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "stopped, dark");
  await expectNoSidewaysScroll(page);

  const before = await gallery.census();
  expect(before.pictures).toBeGreaterThan(0);
  await api.timePasses(60);
  expect(await gallery.census(), "an hour after the stop").toEqual(before);

  await page.goto("/");
  await expect(frame.stop).toBeDisabled();
  await frame.rearm.tap();
  await frame.dialog.getByRole("button", { name: "Keep it stopped" }).tap();
  await expect(frame.state, "one tap alone re-arms nothing").toHaveText("Stopped");
  await frame.rearm.tap();
  await expectNoSidewaysScroll(page);
  await frame.confirmRearm();
  await expect(frame.state).toContainText("Running");
  await expect(card.region).toBeHidden();
  await expectAtWork(api);
});

test("the command line says what the phone shows, and stops as well", async ({ page, frame }) => {
  await page.goto("/");
  expect(await fleetCommand("status")).toMatch(/^Running: \d+ of \d+/);
  expect(await fleetCommand("stop")).toMatch(/^Stopped\. Quiet after \d+\.\d s/m);
  await expect(frame.state).toHaveText("Stopped");
  const card = new StopCard(page);
  await expect(card.region).toContainText("Stopped by This machine");
  await card.reachesQuiet();
  expect(await fleetCommand("status")).toMatch(/^Stopped: .+ \(by This machine .+\)\n/);

  expect(await fleetCommand("re-arm")).toContain("re-armed");
  await expect(frame.state).toContainText("Running");
});

test("whom the bots shall leave alone is written down on the phone", async ({ page, frame }) => {
  await page.goto("/settings#left-alone");
  const leftAlone = page.getByRole("region", { name: "Left alone" });
  await expect(leftAlone).toBeInViewport();
  await leftAlone.getByRole("textbox", { name: "User name" }).fill("quiet_quentin");
  await leftAlone.getByLabel("Reason").fill("asked for it");
  await leftAlone.getByRole("button", { name: "Leave alone" }).tap();
  const row = leftAlone.getByRole("listitem").filter({ hasText: "quiet_quentin" });
  await expect(row).toContainText("asked for it");
  await expectAccessible(page, "left alone");
  await expectNoSidewaysScroll(page);

  await leftAlone.getByLabel("What bots did to a user").fill("@quiet_quentin");
  await leftAlone.getByRole("button", { name: "Show" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("@quiet_quentin");
  await expect(page.getByText("No bot has met them")).toBeVisible();
  await expect(page.getByRole("main")).toContainText(`By ${owner.name}`);
  await expectAccessible(page, "what bots did to a user");
  await expectNoSidewaysScroll(page);

  await page.goBack();
  await row.getByRole("button", { name: /^Allow again/ }).tap();
  await expect(frame.toast(/is no longer left alone/)).toBeVisible();
  await expect(row).toBeHidden();
});

test("what was refused for good is one tap from the log", async ({ page }) => {
  await page.goto("/activity");
  await page.getByRole("link", { name: "Dead letters" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dead letters");
  const letter = page.getByRole("main").getByRole("button", { name: /(refused|unconfirmed|no answer|unwritten)$/ });
  await expect(page.getByText("No dead letters", { exact: true }).or(letter.first())).toBeVisible();
  await expectAccessible(page, "dead letters");
  await expectNoSidewaysScroll(page);
});
