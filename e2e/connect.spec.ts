import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { derivedToken } from "@/lib/server/env-secret";
import { expectFitInEveryLook } from "./support/accessible";
import { FleetApi } from "./support/fleet-api";
import { OwnServer } from "./support/own-server";
import { becomeOwner, stranger } from "./support/people";

test.use({ storageState: stranger });
test.describe.configure({ mode: "serial" });

/** The gallery of the server under test stands for a Studio: the same contract, at another address. */
const secretFile = fileURLToPath(new URL("../.e2e/data/secret", import.meta.url));

let server: OwnServer;
let context: BrowserContext;
let page: Page;
let api: FleetApi;
let studio: { address: string; token: string };

test.beforeAll(async ({ browser }, info) => {
  studio = {
    address: `${info.project.use.baseURL}/api/sandbox`,
    token: `fst_sandbox_${derivedToken(readFileSync(secretFile, "utf8").trim(), "sandbox-service-token")}`,
  };
  server = await OwnServer.create("connect", { FLOIMG_API_URL: studio.address, FLOIMG_SERVICE_TOKEN: studio.token });
  const link = await server.start();
  context = await browser.newContext({ baseURL: server.baseURL, locale: "en-GB", reducedMotion: "reduce" });
  page = await context.newPage();
  api = new FleetApi(page.request, server.baseURL);
  await becomeOwner(page, link);
});
test.afterAll(async () => {
  await context?.close();
  await server?.kill();
});

/** Whether the Studio knows somebody by this handle. */
async function isKnown(handle: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${studio.token}` };
  const answer = await page.request.get(`${studio.address}/api/users/${handle}`, { headers });
  return answer.status() === 200;
}

test("a real Studio is checked and rehearsed for before anything is written there", async () => {
  await page.goto("/connect");
  await expect(page.getByText(/^Shadow: nothing is written to/)).toBeVisible();
  await page.getByRole("button", { name: "Run the checks" }).click();
  const checks = page.getByRole("list", { name: "Checks" });
  await expect(checks.getByRole("listitem").nth(3)).toBeVisible();
  await expect(page.getByText("Nothing speaks against going on.")).toBeVisible();
  await expect(checks.getByText("In the way")).toHaveCount(0);
  await expectFitInEveryLook(page);

  await api.createBots(4, "connect-4");
  await page.reload();
  await page.getByRole("button", { name: "Start 4 bots" }).click();
  await expect.poll(async () => (await api.fleet()).counts.stopped).toBe(0);
  const handles = (await api.bots()).map(({ handle }) => handle);
  expect(handles).toHaveLength(4);
  expect(await Promise.all(handles.map(isKnown))).toEqual([false, false, false, false]);
});

test("a few go first, under review, and then all", async () => {
  await page.goto("/connect");
  await page.getByRole("button", { name: /^Let 3 bots go first/ }).click();
  await expectFitInEveryLook(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Let 3 bots go first" }).click();
  await expect(page.getByText(/^A few bots go first on/)).toBeVisible();
  const handles = (await api.bots()).map(({ handle }) => handle);
  await expect
    .poll(async () => (await Promise.all(handles.map(isKnown))).filter(Boolean).length, { timeout: 30_000 })
    .toBe(3);
  await page.getByRole("button", { name: /^Let the whole fleet go/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Let 1 bot go" }).click();
  await expect(page.getByText(/^A few bots go first on/)).toBeHidden();
  await expect.poll(async () => (await Promise.all(handles.map(isKnown))).filter(Boolean).length).toBe(4);
  await expectFitInEveryLook(page);
});
