import { expect } from "@playwright/test";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";
import { test } from "./support/fleet-test";
import { owner } from "./support/people";

// Tried again it would begin with the bots it had made before.
test.describe.configure({ mode: "serial", timeout: 120_000, retries: 0 });

/** Long enough, at 600×, for fifteen hours of the fleet's time. */
const soon = 90_000;
let paused: BotRowDto;

test("twelve bots are created from the form, and all are started", async ({ page, api, botsPage, frame }) => {
  // A dozen people can be away for most of a day; as many who come three times as often hardly ever are.
  await api.setActivityLevel(300);
  await botsPage.createMany(12, "maple-417");
  await expect(frame.toast("12 bots created.")).toBeVisible();
  await expect(botsPage.rows()).toHaveCount(12);
  await expect(botsPage.facet("Stopped")).toContainText("12");

  await botsPage.selectPage();
  await botsPage.bulk("Start 12");
  await expect(frame.toast("12 bots started.")).toBeVisible();
  await expect(frame.state).toHaveText(/^Running: \d+ of 12/);
  await expect(botsPage.facet("Stopped")).toContainText("0");

  await test.step("the feed shows what they do as it comes", async () => {
    let loads = 0;
    page.on("load", () => (loads += 1));
    await frame.follow("Overview");
    const rows = page.getByRole("list", { name: "Latest actions" }).getByRole("listitem");
    await expect(rows.first()).toBeVisible({ timeout: soon });
    const waiting = page.getByLabel("Live feed").getByRole("button", { name: / new$/ });
    await expect(waiting).toBeVisible({ timeout: soon });
    await waiting.click();
    const pictures = page.getByLabel("Live feed").getByRole("img");
    await expect(pictures.first()).toBeVisible({ timeout: soon });
    expect(loads, "reloads of the page").toBe(0);
  });
});

test("pictures by at least four bots, likes and comments appear on the gallery", async ({ gallery }) => {
  await expect(async () => {
    const { authors, likes, comments } = await gallery.census();
    expect(authors).toBeGreaterThanOrEqual(4);
    expect(likes).toBeGreaterThan(0);
    expect(comments).toBeGreaterThan(0);
  }).toPass({ timeout: soon, intervals: [1_000] });
  await expect(gallery.pictures.first().getByText("Bot", { exact: true })).toBeVisible();
});

test("one bot is paused: it does nothing more, the others go on", async ({ api, botPage, botsPage, frame }) => {
  const bot = (await api.bots()).find(({ status }) => status === "running" || status === "awake");
  if (!bot) throw new Error("No bot is running.");
  paused = bot;
  await botPage.open(bot);
  await botPage.pause.click();
  await expect(frame.toast(`${bot.name} is paused.`)).toBeVisible();
  await expect(botPage.resume).toBeVisible();

  // What it had sent already is still recorded.
  await api.timePasses(10);
  const [its, all] = [await api.newestDeed(bot.id), await api.newestDeed()];
  await expect.poll(() => api.newestDeed(), { message: "the others go on", timeout: soon }).toBeGreaterThan(all);
  await api.timePasses(120);
  expect(await api.newestDeed(bot.id), "the paused bot's newest deed").toBe(its);

  await botsPage.open("?status=paused");
  await expect(botsPage.rows()).toHaveCount(1);
  await expect(botsPage.rows()).toContainText(bot.name);
});

test("the fleet is paused: nothing new appears; resumed, new things do", async ({ page, api, frame, gallery }) => {
  await page.goto("/");
  await frame.pauseFleet();
  await api.timePasses(10);
  const before = { deed: await api.newestDeed(), gallery: await gallery.census() };
  await api.timePasses(120);
  expect({ deed: await api.newestDeed(), gallery: await gallery.census() }).toEqual(before);

  await page.goto("/");
  await frame.resumeFleet();
  await expect.poll(() => api.newestDeed(), { message: "new deeds", timeout: soon }).toBeGreaterThan(before.deed);
});

test("an edited bot follows from its next turn", async ({ page, api, botPage, frame }) => {
  const bot = (await api.bots()).find(({ id, status }) => id !== paused.id && status !== "retired");
  if (!bot) throw new Error("There is no other bot.");
  const { personaVersion } = await api.bot(bot.id);
  await botPage.open(bot);
  await botPage.edit(bot.name, async (form) => {
    await form.getByLabel("Name", { exact: true }).fill("Nova Nightly");
    await form.getByRole("slider", { name: /^Emoji/ }).press("End");
    await form.getByRole("slider", { name: /^Emoji/ }).press("End");
  });
  await expect(frame.toast(`${bot.name} is changed.`)).toBeVisible();
  await expect(botPage.heading).toHaveText("Nova Nightly");
  expect((await api.bot(bot.id)).personaVersion).toBe(personaVersion + 1);
  const [edit] = await api.activity({ botId: bot.id, kinds: ["edited"] });
  expect(edit?.text).toBe(`edited by ${owner.name}: name, voice`);

  // A bot that starts anew opens with a picture or a comment.
  await botPage.choose("Stop");
  await expect(frame.toast("Nova Nightly is stopped.")).toBeVisible();
  await botPage.start.click();
  await expect(frame.toast("Nova Nightly is started.")).toBeVisible();
  const textsSince = () =>
    api.activity({ botId: bot.id, kinds: ["post", "comment"], results: ["done"], after: edit?.id ?? 0 });
  await expect(async () => {
    await botPage.wakeIfAsleep();
    expect((await textsSince()).length).toBeGreaterThan(0);
  }).toPass({ timeout: soon, intervals: [2_000] });

  const said = (await textsSince()).at(-1);
  expect(said?.quote, "every text now ends with an emoji").toMatch(/\p{Extended_Pictographic}\uFE0F?$/u);
  await page.goto(`/bots/${bot.id}?turn=${said?.turnId ?? ""}`);
  await botPage.trace.getByRole("button", { name: /^All \d+ lines$/ }).click();
  await expect(botPage.trace, "the model was told the new name").toContainText("Nova Nightly");
});

test("the emergency stop cuts everything until the fleet is re-armed", async ({ page, api, frame }) => {
  await page.goto("/");
  await frame.stop.click();
  await frame.confirm(/^Stop .+ now$/);
  await expect(frame.state).toContainText(`Stopped by ${owner.name}`);
  expect((await api.post("/api/fleet/resume")).status()).toBe(409);
  await api.timePasses(10);
  const stopped = await api.newestDeed();
  await api.timePasses(120);
  expect(await api.newestDeed(), "the newest deed, two hours after the stop").toBe(stopped);

  await frame.rearm.click();
  await frame.confirmRearm();
  await expect(frame.state).toContainText("Running");
  await expect.poll(() => api.newestDeed(), { message: "new deeds", timeout: soon }).toBeGreaterThan(stopped);
  await api.setActivityLevel(100);
});
