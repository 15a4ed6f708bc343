import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { personaJobPageSchema } from "@/lib/fleet/contracts/personas";
import { type Answer, invents, openModelServer, reply, says } from "@/lib/fleet/testing/test-model-server";
import { expectFitInEveryLook } from "./support/accessible";
import { OwnServer } from "./support/own-server";
import { becomeOwner, stranger } from "./support/people";

test.use({ storageState: stranger });
test.describe.configure({ mode: "serial" });

/** A model takes its time: long enough for a kill to land within an answer. */
const THINKS_MS = 120;
const after =
  (ms: number, answer: Answer): Answer =>
  (response, asked) =>
    void setTimeout(() => answer(response, asked), ms);

let model: Awaited<ReturnType<typeof openModelServer>>;
let server: OwnServer;
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  model = await openModelServer();
  server = await OwnServer.create("people", {
    OPENAI_API_KEY: "sk-e2e-people",
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_MODEL: "gpt-4.1-mini",
  });
  const link = await server.start();
  context = await browser.newContext({ baseURL: server.baseURL, locale: "en-GB", reducedMotion: "reduce" });
  page = await context.newPage();
  await becomeOwner(page, link);
});
test.afterAll(async () => {
  await context?.close();
  await server?.kill();
  await model?.close();
});

async function draw(count: number, seed: string): Promise<string> {
  await page.goto("/bots/create/people?step=people");
  await page.getByLabel("How many").fill(String(count));
  await page.getByLabel("Who they are").fill("Bakers and menders of a small town, few of them professionals");
  await page.getByLabel("Tone").fill("dry, kind");
  await page.getByLabel("Seed", { exact: true }).fill(seed);
  await expect(page.getByText(/About \$\d/)).toBeVisible();
  await page.getByRole("button", { name: `Draw ${count} people` }).click();
  await page.waitForURL(/draft=/);
  return new URL(page.url()).searchParams.get("draft") ?? "";
}

async function everybody(id: string) {
  const pages = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const answer = await page.request.get(`/api/personas/${id}?page=${number}`);
      return personaJobPageSchema.parse(await answer.json());
    }),
  );
  return { job: pages[0]?.job, people: pages.flatMap(({ items }) => items) };
}

test("what a visitor shall see leads to how many, how busy and what they cost", async () => {
  await page.goto("/bots/create");
  const ways = page.getByRole("radiogroup", { name: "Ways to have it" });
  await expect(ways.getByRole("radio")).toHaveCount(4);
  await page.getByRole("radio", { name: /A quiet corner/ }).check();
  await expect(ways).toContainText(/[1-9]\d? bots, each as often as fits them/);
  await expect(ways).toContainText(/words \$\d+\.\d\d \([\d,]+ tokens\)/);
  await page.getByLabel("Posts a day").fill("30");
  await page.getByLabel("Comments a day").fill("none");
  await expect(page.getByRole("alert").filter({ hasText: "A whole number" })).toBeVisible();
  await page.getByLabel("Comments a day").fill("60");
  await expect(page.getByRole("radio", { name: "Numbers of my own" })).toBeChecked();
  await expect(ways).toContainText(/[3-9]\d bots, each as often as fits them/);
  // By keyboard alone: the next way, then on.
  await ways.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown", { delay: 60 });
  await expect(ways.getByRole("radio", { name: /busy ones/ })).toBeChecked();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expectFitInEveryLook(page);
  await page.getByRole("button", { name: /^Continue with \d+ bots$/ }).press("Enter");
  await page.waitForURL(/step=people/);
  await expect(page.getByRole("combobox", { name: "How often they come" })).toContainText("Power");
  await expect(page.getByLabel("How many")).toHaveValue(/^[12]?\d\d$/);
  await expect(page.getByText(/\d+–\d+ posts and \d+–\d+ comments a day, \$\d/)).toBeVisible();
  // Whom it drew before is shown without colour until the new ones are there.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expectFitInEveryLook(page);
  await page.goBack();
  await expect(ways.getByRole("radio")).toHaveCount(4);
});

test("a hundred people are drawn from the form, through two kills, none of them twice", async ({
  browserName: _,
}, info) => {
  test.setTimeout(150_000);
  model.state.answer = after(THINKS_MS, invents());
  const id = await draw(100, "hundred");
  for (const places of [18, 54]) {
    await expect.poll(() => new Set(model.state.asked.flatMap((one) => one.places)).size).toBeGreaterThan(places);
    await expect(page.getByText(/[1-9]\d of 100 people/)).toBeVisible();
    if (places === 18) await page.screenshot({ path: info.outputPath("streaming.png") });
    await server.kill();
    await server.start();
    await page.goto(`/bots/create/people?draft=${id}`);
  }
  await expect(page.getByText("All 100 are drawn")).toBeVisible({ timeout: 90_000 });
  const { job, people } = await everybody(id);
  expect(people.map((one) => one.id).toSorted()).toEqual(
    Array.from({ length: 100 }, (_, place) => `${id}.${place}`).toSorted(),
  );
  expect(new Set(people.map(({ handle }) => handle)).size).toBe(100);
  expect(job).toMatchObject({ status: "done", done: 100, error: null });
  expect(job?.costMicros).toBeGreaterThan(0);
  await page.screenshot({ path: info.outputPath("done.png") });
});

const troubles: [string, Answer, RegExp, number][] = [
  ["an answer that is no JSON", says("Once upon a time there was a baker."), /not the JSON that was asked for/, 4],
  ["a refusal", says("I'm sorry, but I can't help with that."), /refused to write these people/, 2],
  ["a crowd", reply(429, { error: { message: "slow down" } }, { "retry-after": "0" }), /asked too often just now/, 4],
  ["a wrong key", reply(401, { error: { message: "Incorrect API key" } }), /refused the key.*OPENAI_API_KEY/, 2],
];

for (const [name, answer, words, calls] of troubles) {
  test(`${name} ends in words on the screen, and goes on when it is mended`, async ({ browserName: _ }, info) => {
    model.state.asked = [];
    model.state.answer = (response, asked) => (model.state.asked.length === 1 ? invents() : answer)(response, asked);
    await draw(12, name);
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert).toContainText(words);
    await expect(alert).toContainText("Ended after 6 of 12.");
    expect(model.state.asked).toHaveLength(calls);
    await page.screenshot({ path: info.outputPath("trouble.png") });
    if (name === "a refusal") await expectFitInEveryLook(page);
    model.state.answer = invents();
    await alert.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByText("All 12 are drawn")).toBeVisible();
  });
}
