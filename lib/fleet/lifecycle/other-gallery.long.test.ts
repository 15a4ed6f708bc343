/** A bot's life on a gallery that is nothing like Studio: everything here is told from that one by the adapter alone. */
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { holds } from "@/lib/db/schema";
import { createPinboard, PINBOARD_TOKEN } from "@/lib/studio/conformance/test-pinboard";
import { createPinboardClient } from "@/lib/studio/conformance/test-pinboard-adapter";
import { problem } from "@/lib/studio/conformance/test-pinboard-routes";
import { type Bot, lastPlan, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { createRun, visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { believedOf, intentsOf, turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";

const createFleet = fleetSuite();

async function open() {
  let refusal: Response | null = null;
  let pinboard: ReturnType<typeof createPinboard> | undefined;
  const fleet = await createFleet({
    gallery: ({ now, wire }) => {
      const board = (pinboard = createPinboard(now));
      return createPinboardClient({
        baseUrl: "https://pinboard.example",
        token: PINBOARD_TOKEN,
        identity: "https://pinboard.example",
        version: "0",
        now,
        fetch: wire(async (request) => (request.method !== "GET" && refusal?.clone()) || board.handle(request)),
        paint: async ({ name }) => new TextEncoder().encode(`webp of ${name}`),
      });
    },
  });
  if (!pinboard) throw new Error("No gallery was made");
  return { fleet, pinboard, refuse: (answer: Response | null) => (refusal = answer) };
}

async function prepare() {
  const made = await open();
  const { fleet } = made;
  const items = await seedGallery(fleet, 3);
  const [bot] = (await makeBots(fleet)) as [Bot];
  const data = await plantVisit(fleet, bot.id, [
    { kind: "browse" },
    { kind: "post", dueIn: 1000 },
    { kind: "comment", items: items.slice(0, 1), dueIn: 2000 },
    { kind: "like", items: items.slice(1), dueIn: 3000 },
  ]);
  return { ...made, bot, data };
}

/** What visitors of the pinboard see of a bot. */
function seenOf({ pins, members }: ReturnType<typeof createPinboard>, handle: string) {
  const me = members.find((member) => member.handle === handle);
  return {
    posts: pins.filter((pin) => pin.by === me).length,
    comments: pins.flatMap((pin) => pin.talk).filter((remark) => remark.by === me).length,
    likes: pins.filter((pin) => me && pin.hearts.has(me.id)).length,
  };
}

async function expectWhole(fleet: TestFleet, pinboard: ReturnType<typeof createPinboard>, bot: Bot): Promise<void> {
  expect(seenOf(pinboard, bot.handle)).toEqual({ posts: 1, comments: 1, likes: 2 });
  expect(await believedOf(fleet, bot.id)).toEqual({ posts: 1, comments: 1, likes: 2 });
  expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["done", "done", "done", "done"]);
}

const STEPS = ["open-0", "t1-draft", "t1-render", "t1-publish", "t2-draft", "t2-publish", "t3-like", "close"];

describe("a visit to another gallery", () => {
  it("posts, comments and likes, by the same steps", async () => {
    const { fleet, pinboard, bot, data } = await prepare();
    const run = createRun(fleet, data);
    expect(await run.visit()).toEqual({ ended: "closed" });
    expect(run.steps).toEqual(STEPS);
    await expectWhole(fleet, pinboard, bot);
    const [pin] = pinboard.pins;
    expect(pin).toMatchObject({
      by: { handle: bot.handle, robot: true },
      href: expect.stringMatching(/^https:.*webp$/),
    });
    expect((await intentsOf(fleet, bot.id)).filter(({ kind }) => kind === "post")).toMatchObject([
      { remoteId: String(pin?.id), galleryId: "https://pinboard.example" },
    ]);
    const sent = fleet.requests.filter((request) => request.url.includes("/v2/") && request.method !== "GET");
    expect(sent.length).toBeGreaterThan(0);
    expect(fleet.requests.filter((request) => !request.url.startsWith("https://pinboard.example/v2/"))).toEqual([]);
  });

  it("goes on for days by the bot's own choice, and believes what visitors see", async () => {
    const { fleet, pinboard } = await open();
    await seedGallery(fleet, 6);
    const [bot] = (await makeBots(fleet)) as [Bot];
    for (let visit = 0; visit < 12; visit++) {
      await fleet.ctx.flushOutbox();
      expect(await visitOnce(fleet, lastPlan(fleet, bot.id))).toEqual({ ended: "closed" });
    }
    const seen = seenOf(pinboard, bot.handle);
    expect(await believedOf(fleet, bot.id)).toEqual(seen);
    expect(seen.likes).toBeGreaterThan(0);
    expect(seen.posts + seen.comments).toBeGreaterThan(0);
  });

  it.each(STEPS.map((id, step) => [id, step] as const))("is resumed after a crash at %s", async (_, step) => {
    const { fleet, pinboard, bot, data } = await prepare();
    const run = createRun(fleet, data);
    expect(await run.visit({ crash: { step, when: "after" } })).toBe("crashed");
    fleet.time.real += 20_000;
    expect(await run.visit()).toEqual({ ended: "closed" });
    await expectWhole(fleet, pinboard, bot);
  });

  it.each([
    ["a post", "POST", /\/v2\/pins$/],
    ["a comment", "POST", /\/thread$/],
    ["a like", "PUT", /\/hearts\/me$/],
  ] as const)("finds %s whose answer was lost, where no key is known again", async (_, method, path) => {
    const { fleet, pinboard, bot, data } = await prepare();
    let lost = 0;
    fleet.hooks.answered = (asked, where) => {
      if (asked === method && path.test(where) && lost++ === 0) throw new TypeError("fetch failed");
    };
    expect(await visitOnce(fleet, data)).toEqual({ ended: "closed" });
    expect(lost).toBeGreaterThan(0);
    await expectWhole(fleet, pinboard, bot);
  });

  it("reads on by the gallery's own cursor until it finds what was lost", async () => {
    const { fleet, pinboard, bot, data } = await prepare();
    const ann = pinboard.members.find((member) => member.handle === "ann")!;
    let lost = 0;
    fleet.hooks.answered = (method, path) => {
      if (method !== "POST" || !path.endsWith("/thread") || lost++ > 0) return;
      const { talk } = pinboard.pins.find((pin) => path.includes(`/${pin.id}/`))!;
      talk.unshift(...Array.from({ length: 120 }, (_, n) => ({ id: n, says: `Word ${n}`, by: ann, at: 0 })));
      throw new TypeError("fetch failed");
    };
    expect(await visitOnce(fleet, data)).toEqual({ ended: "closed" });
    expect(
      fleet.requests.filter((request) => request.url.includes("/thread?") && request.url.includes("cursor=")),
    ).toHaveLength(2);
    await expectWhole(fleet, pinboard, bot);
  });

  it("sends a like again that never arrived, for there it changes nothing", async () => {
    const { fleet, pinboard, bot, data } = await prepare();
    let lost = 0;
    fleet.hooks.arrived = (method, path) => {
      if (method === "PUT" && path.endsWith("/hearts/me") && lost++ === 0) throw new TypeError("fetch failed");
    };
    expect(await visitOnce(fleet, data)).toEqual({ ended: "closed" });
    await expectWhole(fleet, pinboard, bot);
  });

  it("sleeps as long as that gallery says", async () => {
    const { fleet, pinboard, bot, data, refuse } = await prepare();
    refuse(problem({ status: 429, slug: "quota-day", retry_in: 3600, more: { whose: "member" } }));
    expect(await visitOnce(fleet, data)).toMatchObject({ ended: "halted" });
    const [hold] = await fleet.db.select().from(holds).where(eq(holds.botId, bot.id));
    expect(hold?.until?.getTime()).toBe(fleet.time.real + 3_600_000);
    expect(seenOf(pinboard, bot.handle)).toEqual({ posts: 0, comments: 0, likes: 0 });
    expect((await reload(fleet, bot.id)).status).toBe("running");
  });
});
